"""The command line. Its help is its documentation: `docs/commands.md` is made from it."""

from __future__ import annotations

import os
import select
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from sayso import __version__
from sayso.errors import SaysoError, shown

if TYPE_CHECKING:
    from sayso.model import Report
    from sayso.pipeline.session import Session

FORMATS = ("text", "json", "jsonl", "html", "docx", "csv", "sarif")
VERDICTS = ("contradicted", "partially_supported", "not_found")
FAILED, STOPPED = 2, 130
DEBUG = "SAYSO_DEBUG"
"""Environment variable: "1" shows the traceback of an error that nobody foresaw."""

_FOUND_HELP = "Exit codes: 0 nothing contradicted, 1 something contradicted, 2 Sayso could not do its work."


class _Group(click.Group):
    """Turns every failure into one line on standard error and exit code 2; a traceback is shown for debugging only."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except SaysoError as error:
            _fail(str(error))
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except KeyboardInterrupt:
            _drop_output()
            click.echo("sayso: stopped", err=True)
            sys.exit(STOPPED)
        except BrokenPipeError:
            _drop_output()  # who reads us has gone: be quiet
            ctx.exit(0)
        except OSError as error:
            _drop_output()
            name = shown(os.fsdecode(error.filename)) if isinstance(error.filename, (str, bytes)) else "output"
            _fail(f"{name}: expected to read or write it; {error.strerror or error}")
        except Exception as error:  # the last resort: whatever nobody foresaw ends in one line
            if os.environ.get(DEBUG) == "1":
                raise
            _drop_output()
            _fail(
                f"expected no {type(error).__name__}, an error of Sayso itself ({_one_line(str(error))}); please report"
                f" it with what {DEBUG}=1 shows"
            )


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="sayso")
def main() -> None:
    """Read reporting the way a fact-checker does: on whose say-so?

    Sayso finds every checkable fact in an article, says who is said to have said it, looks each one up in the
    documents that you hold, and shows what agrees, what differs and what nobody has shown yet, word against word.
    It runs on this machine alone and never calls a sentence true or false.
    """


def _shared_options(command: Callable[..., Any]) -> Callable[..., Any]:
    options = [
        click.option("--format", "format_", type=click.Choice(FORMATS), default="text", help="How to write it."),
        click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file."),
        click.option("--published", metavar="DATE", help="Date of the article (2021-03-09), if it does not say so."),
        click.option(
            "--fail-on",
            type=click.Choice(VERDICTS),
            default="contradicted",
            help="Exit with 1 on this verdict or a graver one.  [default: contradicted]",
        ),
        click.option("--verbose", is_flag=True, help="In the text report, show what agrees too."),
        click.option("--pipeline", metavar="NAME", help="Another installed spaCy pipeline."),
        click.option("--no-cache", is_flag=True, help="Keep no index and no parses after this run."),
    ]
    for option in reversed(options):
        command = option(command)
    return command


@main.command(epilog=_FOUND_HELP)
@click.argument("articles", nargs=-1, metavar="ARTICLE...")
@click.option("--lines", type=click.Path(dir_okay=False), help='JSON Lines {"id","text","published"?}; - is the input.')
@_shared_options
def read(articles: tuple[str, ...], lines: str | None, **options: Any) -> None:
    """Say what there is to check: facts, attributions, claims, and the article against itself.

    Example: sayso read draft.docx
    """
    settings = _Settings(**options)
    if lines is not None:
        _refuse(bool(articles), "--lines takes its texts from the file: leave ARTICLE out")
        from sayso.pipeline.batch import read_lines

        settings.stream(lines, read_lines)
        return
    _refuse(not articles, "expected an article: sayso read ARTICLE (or --lines FILE)")
    session = settings.session()
    reports, failures = [], []
    for article in articles:
        try:
            reports.append(session.read(Path(article), published=settings.published))
        except SaysoError as error:
            failures.append(str(error))
    settings.finish(reports, failures)


@main.command(epilog=_FOUND_HELP)
@click.argument("article", required=False)
@click.option("--binder", metavar="FOLDER", help="The folder of documents to check against.")
@click.option("--index", type=click.Path(dir_okay=False, path_type=Path), help="Keep the binder's index in this file.")
@click.option(
    "--pairs", type=click.Path(dir_okay=False), help='JSON Lines {"id","article","binder":[…]}; - is the input.'
)
@_shared_options
def check(article: str | None, binder: str | None, index: Path | None, pairs: str | None, **options: Any) -> None:
    """Check each fact of an article against the documents of a binder.

    Example: sayso check draft.docx --binder documents/ --format html --output report.html
    """
    settings = _Settings(**options)
    if pairs is not None:
        _refuse(
            bool(article or binder), "--pairs takes articles and binders from the file: leave ARTICLE and --binder out"
        )
        from sayso.pipeline.batch import check_pairs

        settings.stream(pairs, check_pairs)
        return
    if article is None or binder is None:
        _refuse(True, "expected an article and a binder: sayso check ARTICLE --binder FOLDER (or --pairs FILE)")
        return
    session = settings.session()
    with _progress() as told:
        opened = session.open_binder(binder, index=index, progress=told)
    settings.finish([session.check(Path(article), opened, published=settings.published)], [])


@main.command()
@click.argument("check", required=False)
def explain(check: str | None) -> None:
    """Say what a check sees and what it cannot see; without a name, list the checks.

    Example: sayso explain quantity-differs
    """
    from sayso.checks.manual import page, summaries

    if check is None:
        width = max(len(name) for name, _ in summaries())
        for name, summary in summaries():
            click.echo(f"{name:<{width}}  {summary}")
        return
    click.echo(page(check))


class _Settings:
    """What the options of a command say."""

    def __init__(
        self,
        format_: str,
        output: Path | None,
        published: str | None,
        fail_on: str,
        verbose: bool,
        pipeline: str | None,
        no_cache: bool,
    ) -> None:
        self.format, self.output, self.fail_on, self.verbose = format_, output, fail_on, verbose
        self.pipeline, self.no_cache = pipeline, no_cache
        self.published = _date(published)

    def session(self) -> Session:
        """A session with these settings."""
        from sayso.parsing.pipeline import DEFAULT_PIPELINE
        from sayso.pipeline.session import Session, default_cache

        return Session(self.pipeline or DEFAULT_PIPELINE, None if self.no_cache else default_cache())

    def stream(self, path: str, answers: Callable[[Iterable[str | None], Any], Iterator[dict[str, Any]]]) -> None:
        """Answer a file of records, a line each, as each is done. Nothing is cached on disk."""
        from sayso.parsing.cache import MemoryCache
        from sayso.parsing.pipeline import DEFAULT_PIPELINE, Parser
        from sayso.pipeline.tools import Tools
        from sayso.reports.json import dumps

        tools = Tools.load(Parser(self.pipeline or DEFAULT_PIPELINE, MemoryCache()))
        with _records(path) as lines, _sink(self.output) as sink:
            for answer in answers(lines, tools):
                sink.write((dumps(answer) + "\n").encode())
                sink.flush()

    def _extra(self) -> dict[str, Any]:
        """What the format at hand is told beside the report."""
        if self.format == "text":
            return {"verbose": self.verbose, "colour": _colourful(self.output)}
        if self.format == "sarif":
            from sayso.checks.manual import summaries

            return {"rules": dict(summaries()), "version": __version__}
        return {}

    def finish(self, reports: Sequence[Report], failures: Sequence[str]) -> None:
        """Write the reports and end with the exit code that they ask for."""
        from sayso.model import GRAVITY
        from sayso.reports.formats import FORMATS as TABLE
        from sayso.reports.formats import renderer

        if len(reports) > 1 and self.format not in ("text", "jsonl"):
            raise SaysoError(f"--format {self.format} holds one article; use jsonl, or one command an article")
        render, format_ = renderer(self.format), TABLE[self.format]
        if reports:
            with _sink(self.output) as sink:
                for report in reports:
                    written = render(report, **self._extra())
                    # A byte order mark is for the file that Excel opens, not for the next program in a pipe.
                    encoding = format_.encoding if self.output is not None else "utf-8"
                    sink.write(written if isinstance(written, bytes) else written.encode(encoding, "replace"))
        if self.output is not None and reports:
            click.echo(f"report: {shown(self.output)}", err=True)
        for failure in failures:
            click.echo(f"sayso: {_one_line(failure)}", err=True)
        if failures:
            sys.exit(FAILED)
        limit = GRAVITY[self.fail_on]  # type: ignore[index]
        grave = any(GRAVITY[f.verdict] >= limit for r in reports for f in r.findings)
        sys.exit(1 if grave else 0)


def _fail(message: str) -> None:
    click.echo(f"sayso: {_one_line(message)}", err=True)
    sys.exit(FAILED)


def _one_line(message: str) -> str:
    """The message on one line of printable characters: names of files may hold anything."""
    return "".join(c if c.isprintable() else " " if c.isspace() else repr(c)[1:-1] for c in message)


def _drop_output() -> None:
    """Let what is still buffered go nowhere: writing it at the end of the program would fail a second time."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _refuse(wrong: bool, message: str) -> None:
    if wrong:
        raise click.UsageError(message)


def _date(given: str | None) -> date | None:
    if given is None:
        return None
    try:
        return datetime.strptime(given, "%Y-%m-%d").date()
    except ValueError as error:
        raise click.BadParameter(f"expected a date as 2021-03-09, got {given!r}", param_hint="--published") from error


def _colourful(output: Path | None) -> bool:
    return output is None and sys.stdout.isatty() and "NO_COLOR" not in os.environ


@contextmanager
def _records(path: str) -> Iterator[Iterator[str | None]]:
    """The lines of a file or of standard input, with None wherever the next one has not come yet."""
    if path == "-":
        if sys.stdin is None:
            raise SaysoError("standard input: expected JSON Lines; it is closed")
        yield _lines(sys.stdin.fileno())
        return
    with open(path, "rb", buffering=0) as file:
        yield _lines(file.fileno())


def _lines(file: int) -> Iterator[str | None]:
    r"""Lines as they come, parted by "\n" alone; bytes that are not UTF-8 become lone surrogates, which are refused.

    None is given before waiting for more, so that what came can be answered: who sends one record and waits for the
    answer before the next must not wait for ever.
    """
    parts: list[bytes] = []
    while True:
        if not _is_waiting(file):
            yield None
        chunk = os.read(file, 1 << 16)
        if not chunk:
            break
        first, *rest = chunk.split(b"\n")
        parts.append(first)
        for part in rest:
            yield b"".join(parts).decode("utf-8", "surrogateescape")
            parts = [part]
    if any(parts):
        yield b"".join(parts).decode("utf-8", "surrogateescape")


def _is_waiting(file: int) -> bool:
    """Whether a read would return at once."""
    try:
        return bool(select.select([file], [], [], 0)[0])
    except (OSError, ValueError):  # Windows knows it of sockets only
        return False


@contextmanager
def _sink(output: Path | None) -> Iterator[BinaryIO]:
    """Standard output, or a file that takes its name only when it is whole: a full disk leaves the old report.

    Devices and pipes (`--output /dev/stdout`) are written to as they are.
    """
    if output is None:
        if sys.stdout is None:
            raise SaysoError("standard output: expected to write to it; it is closed: leave it open or use --output")
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    output = Path(os.path.realpath(output))  # a link stays a link
    if output.exists() and not output.is_file():
        try:
            with output.open("wb") as file:
                yield file
        except OSError as error:
            raise OSError(error.errno, error.strerror, error.filename or str(output)) from error
        return
    part = output.with_name(f".{output.name[:100]}.{os.getpid()}.part")
    try:
        with part.open("xb") as file:
            yield file
        if output.exists():
            part.chmod(output.stat().st_mode & 0o777)
        part.replace(output)
    except OSError as error:
        if error.filename in (None, str(part)):  # name the file that was asked for
            raise OSError(error.errno, error.strerror, str(output)) from error
        raise
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


@contextmanager
def _progress() -> Iterator[Callable[[int, int, str], None] | None]:
    """A bar on a terminal, nothing in a pipe."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("reading the binder"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[name]}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, name="")

        def told(done: int, total: int, name: str) -> None:
            bar.update(task, completed=done, total=total, name=name)

        yield told


if __name__ == "__main__":
    main()
