"""`goalcheck portfolio`: judge many things at once, a row or a file each."""

from goalcheck.questions.portfolio import options
from goalcheck.runner.options import Rubric
from goalcheck.runner.output import Output

FORMS = ("table", "csv", "parquet", "jsonl")


def portfolio(
    out: Output,
    table: options.Table,
    rubric: Rubric = None,
    map_: options.Map = None,
    weight: options.Weight = None,
    code: options.Code = None,
    blank: options.Blank = None,
    missing: options.Missing = None,
    id_: options.Id = None,
    group: options.Group = None,
    year: options.Year = None,
    published: options.Published = None,
    keep: options.Keep = None,
    axis: options.Axes = None,
    bag: options.Bag = None,
    kind: options.Kind = "goal",
    decimal_comma: options.DecimalComma = False,
    ignore_case: options.IgnoreCase = False,
    delimiter: options.Delimiter = None,
    encoding: options.Encoding = "utf-8",
    sheet: options.Sheet = None,
    rows: options.Rows = 10,
) -> int:
    """Judge each row of a table, or each file."""
    from goalcheck.questions.portfolio.ask import judged

    columns = {"id": id_, "group": group, "year": year, "published": published, "keep": keep, "axes": axis, "bag": bag}
    cells = {"map": map_, "weights": weight, "codes": code, "blank": blank, "missing": missing, "kind": kind}
    return judged(out, table, rubric, (delimiter, encoding, sheet), rows, columns | cells, decimal_comma, ignore_case)
