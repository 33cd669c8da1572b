/** Programs that people read the figures with. */
type Client = 'curl' | 'python' | 'r' | 'sdmx' | 'excel';

export interface ApiExample {
  readonly client: Client;
  readonly code: string;
}

const SELECTION = 'series=VNM.BEL.T.TRADE._T.A&useColumnShortNames=true';

function toPython(origin: string): string {
  return `import pandas as pd

url = "${origin}/api/v1/observations.csv?${SELECTION}"
trade = pd.read_csv(url, parse_dates=["period_start", "period_end"])
print(trade[["time_period", "obs_value", "low", "high", "printed"]])`;
}

function toR(origin: string): string {
  return `url <- "${origin}/api/v1/observations.csv?${SELECTION}"
trade <- read.csv(url, encoding = "UTF-8")
print(trade[, c("time_period", "obs_value", "low", "high", "printed")])`;
}

function toSdmx(origin: string): string {
  return `library(rsdmx)

trade <- as.data.frame(readSDMX("${origin}/sdmx/2.1/data/OBSERVATIONS/A.VNM.BEL.T.TRADE._T."))
print(trade[, c("TIME_PERIOD", "OBS_VALUE", "OBS_LOW", "OBS_HIGH", "PRINTED")])`;
}

/**
 * The address in parts, as Web.Contents documents them: its first text alone is what Excel and Power BI ask permission for and refresh.
 * Empty cells, of open ends, become null before the types are set: what an empty text is as a number is documented nowhere.
 * `en-US` says how numbers and dates are written in the file, whatever Windows is set to.
 */
function toPowerQuery(origin: string): string {
  const query = [...new URLSearchParams(SELECTION)].map(([name, value]) => `${name} = "${value}"`).join(', ');
  return `let
  Answer = Web.Contents("${origin}", [RelativePath = "api/v1/observations.csv", Query = [${query}]]),
  Source = Csv.Document(Answer, [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
  Named = Table.PromoteHeaders(Source, [PromoteAllScalars = true]),
  Open = Table.ReplaceValue(Named, "", null, Replacer.ReplaceValue, {"obs_value", "low", "high"}),
  Typed = Table.TransformColumnTypes(Open, {{"obs_value", type number}, {"low", type number}, {"high", type number}, {"period_start", type date}, {"period_end", type date}}, "en-US")
in
  Typed`;
}

/** The same few figures read by each program, to copy and run: nothing in them has to be filled in. */
export function toApiExamples(origin: string): ApiExample[] {
  return [
    { client: 'curl', code: `curl "${origin}/api/v1/observations.csv?${SELECTION}"` },
    { client: 'python', code: toPython(origin) },
    { client: 'r', code: toR(origin) },
    { client: 'sdmx', code: toSdmx(origin) },
    { client: 'excel', code: toPowerQuery(origin) },
  ];
}
