import { MissingKept } from '../../../_components/history/missing-kept';

export default function NotFound() {
  return <MissingKept path="charts" />;
}
