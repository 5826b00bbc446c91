package pl.krakow.centra.sites.staff.board;

import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.look.Drawings;
import pl.krakow.centra.sites.look.Markup;
import pl.krakow.centra.sites.staff.board.Board.Block;
import pl.krakow.centra.sites.staff.board.Board.Gap;
import pl.krakow.centra.sites.staff.board.Board.Row;
import pl.krakow.centra.sites.staff.board.Board.Stretch;
import pl.krakow.centra.sites.words.Words;

/**
 * The rows of a board as HTML. A large centre has hundreds of bookings and free times on one page, for which a template takes
 * several times as long; what is around the rows is in {@code staff/board/grid.html}.
 */
public final class DrawnRows {

    private final Board board;
    private final Words words;
    private final DrawnCells cells;
    private final DrawnDay day;
    private final String door;
    /** The same in every row: hours in which the centre is closed, and a line for each hour. */
    private final String ground;
    /** The same in every row: the line of the clock, on the day it belongs to. */
    private final String clock;

    /**
     * @param decides whether the reader may put a booking somewhere else
     * @param opened the id of the booking that stands beside the board
     */
    DrawnRows(Board board, boolean decides, @Nullable String opened, Words words, Drawings drawings) {
        this.board = board;
        this.words = words;
        this.cells = new DrawnCells(board.date(), decides, opened, words, drawings);
        this.day = new DrawnDay(cells, words, drawings);
        this.door = words.text("board.door");
        var lines = new Markup();
        board.off().forEach(off -> lines.mark("off at " + off.place()));
        board.hours().forEach(hour -> lines.mark("hour-line at " + hour.place()));
        this.ground = lines.toString();
        this.clock = board.nowAt() == null
                ? ""
                : new Markup().mark("now-line at " + board.now()).toString();
    }

    public String all() {
        var html = new Markup();
        board.rows().forEach(row -> row(html, row, false));
        return html.toString();
    }

    /** @param inPlace whether it comes beside another part of the page and finds its place by its id */
    public String some(List<String> rooms, boolean inPlace) {
        var html = new Markup();
        board.rows().stream().filter(row -> rooms.contains(row.id())).forEach(row -> row(html, row, inPlace));
        return html.toString();
    }

    private void row(Markup html, Row row, boolean inPlace) {
        html.open(
                        "div",
                        "board-row " + board.size() + (row.low() ? " is-low" : "") + (row.lent() ? "" : " is-not-lent"))
                .with("role", "row")
                .with("id", "row-" + row.id())
                .with("data-room", row.id())
                .with("data-live", "booking")
                .with("data-live-room", row.id())
                .with("data-live-from", board.date())
                .with("data-live-to", board.date())
                .with("hx-get", "/board/row" + cells.query(row))
                .with("hx-trigger", "live consume")
                .with("hx-swap", "outerHTML")
                .with("hx-swap-oob", inPlace ? "true" : null);
        door(html, row);
        html.open("div", "board-track")
                .with("role", "presentation")
                .with("hx-target", "#panel")
                .with("hx-swap", "outerHTML");
        track(html, row);
        html.close("div").close("div");
    }

    private void door(Markup html, Row row) {
        html.open("div", "board-room").with("role", "rowheader");
        html.open("a", "board-door")
                .with("href", "/board/print" + cells.query(row))
                .with("title", door)
                .open("b")
                .text(row.label())
                .close("b");
        if (row.more() != null) {
            html.open("span").text(" " + row.more()).close("span");
        }
        html.close("a").open("span", "board-facts");
        html.open("span").text(words.area(row.area())).close("span");
        html.open("span").text(words.count("people", row.capacity())).close("span");
        html.close("span").close("div");
    }

    private void track(Markup html, Row row) {
        html.written(ground).written(clock);
        if (!row.lent()) {
            html.open("span", "rest closed at whole").with("role", "gridcell");
            html.open("span").text(words.text("board.not-lent")).close("span").close("span");
        }
        for (var part : row.inOrder()) {
            switch (part) {
                case Stretch rest -> cells.rest(html, rest);
                case Gap gap -> cells.gap(html, gap, row);
                case Block block -> cells.block(html, block, row);
            }
        }
    }

    /**
     * On a phone, a strip for each.
     *
     * @param chosen the id of the room whose day is listed below them
     */
    public String strips(@Nullable String chosen) {
        var html = new Markup();
        board.rows().forEach(row -> strip(html, row, row.id().equals(chosen)));
        return html.toString();
    }

    /** And the day of one of them as a list. */
    public String day(Row row) {
        return day.of(row);
    }

    private void strip(Markup html, Row row, boolean chosen) {
        html.open("a", "phone-strip " + board.size())
                .with("href", "/board" + cells.query(row))
                .with("aria-current", chosen ? "true" : null);
        html.open("b").text(row.label()).close("b");
        html.open("span", "board-track").with("aria-hidden", "true");
        row.blocks()
                .forEach(block ->
                        html.element("i", "at b-" + block.kind().css() + " " + block.place() + " " + block.lane(), ""));
        row.rests().forEach(rest -> html.element("i", "rest at " + rest.css() + " " + rest.place(), ""));
        if (!row.lent()) {
            html.element("i", "rest closed at whole", "");
        }
        html.written(clock).close("span");
        html.element(
                        "span",
                        "visually-hidden",
                        ": " + words.count("board.bookings", row.blocks().size()))
                .close("a");
    }
}
