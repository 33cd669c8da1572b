interface Props {
  readonly links: readonly { readonly type: string; readonly href: string; readonly title: string }[];
}

/** The same thing in other formats, for programs that look into the head of the page. */
export function AlternateLinks({ links }: Props) {
  return links.map(({ type, href, title }) => <link key={href} rel="alternate" type={type} href={href} title={title} />);
}
