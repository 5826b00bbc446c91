package pl.krakow.centra.sites.staff.board;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

import pl.krakow.centra.sites.look.Drawings;
import pl.krakow.centra.sites.look.Markup;
import pl.krakow.centra.sites.staff.board.Board.Block;
import pl.krakow.centra.sites.staff.board.Board.Gap;
import pl.krakow.centra.sites.staff.board.Board.Kind;
import pl.krakow.centra.sites.staff.board.Board.Row;
import pl.krakow.centra.sites.staff.board.Board.Stretch;
import pl.krakow.centra.sites.words.Words;

/** What stands in the tracks of one board: bookings, free time, and time nobody can have. A text many of them share is made once. */
final class DrawnCells {

    private record Span(int from, int to) {}

    private final LocalDate date;
    private final boolean decides;
    private final @Nullable String opened;
    private final Words words;
    private final Drawings drawings;

    private final Map<Kind, String> icons = new EnumMap<>(Kind.class);
    private final Map<Kind, String> kinds = new EnumMap<>(Kind.class);
    private final Map<Span, String> spans = new HashMap<>();
    private final Map<Integer, String> seats = new HashMap<>();
    private final String free;
    private final String add;

    DrawnCells(LocalDate date, boolean decides, @Nullable String opened, Words words, Drawings drawings) {
        this.date = date;
        this.decides = decides;
        this.opened = opened;
        this.words = words;
        this.drawings = drawings;
        this.free = words.text("board.free");
        this.add = words.text("board.add");
    }

    /** What an address of that room on that day ends with. */
    String query(Row row) {
        return "?room=" + encoded(row.id()) + "&date=" + date;
    }

    /** The same of a booking that stands beside the board. */
    String query(Block block) {
        return "?date=" + date + "&booking=" + encoded(block.id());
    }

    /** Where free time is booked. */
    String booking(Gap gap, Row row) {
        return "/bookings/new" + query(row) + "&from=" + gap.start() + "&to=" + gap.usualEnd();
    }

    /** Set-up and clean-up are only seen; a closure, or another room that takes this one, is a cell of its own. */
    void rest(Markup html, Stretch rest) {
        if (rest.words() == null) {
            html.mark("rest " + rest.css() + " at " + rest.place());
            return;
        }
        html.open("span", "rest " + rest.css() + " at " + rest.place())
                .with("role", "gridcell")
                .open("span");
        if (rest.css().equals("closed")) {
            html.open("b").text(rest.words()).close("b").text(" ");
            html.open("span").text(words.text("board.closed", span(rest))).close("span");
        } else {
            html.text(words.text("board.with", rest.words()));
        }
        html.close("span").close("span");
    }

    /** Free time leads to a booking in it. */
    void gap(Markup html, Gap gap, Row row) {
        html.open("a", "gap at " + gap.place())
                .with("role", "gridcell")
                .with("href", booking(gap, row))
                .with("data-start", gap.from())
                .with("data-end", gap.to())
                .open("span");
        html.open("b").text(free).close("b").text(" ");
        html.element("span", "gap-time", span(gap)).element("span", "gap-do", add);
        html.close("span").close("a");
    }

    /** A booking opens beside the board. */
    void block(Markup html, Block block, Row row) {
        var open = block.id().equals(opened);
        var query = query(block);
        html.open(
                        "a",
                        "block at b-" + block.kind().css() + " " + block.place() + " " + block.lane()
                                + (open ? " is-open" : ""))
                .with("role", "gridcell")
                .with("id", "block-" + block.id())
                .with("href", "/board" + query)
                .with("data-id", block.id())
                .with("data-start", block.from())
                .with("data-end", block.to())
                .with("data-movable", block.isMovable() && decides ? "yes" : null)
                .with("data-letter", block.letter())
                .with("aria-current", open ? "true" : null)
                .with("hx-get", "/board/panel" + query)
                .with("hx-push-url", "/board" + query);
        html.open("span", "block-in").written(icon(block.kind())).open("span", "block-text");
        html.element("b", "block-title", title(block));
        if (block.who() != null) {
            html.element("span", "block-who", block.who());
        }
        html.close("span").element("span", "block-people", people(block)).close("span");
        html.element("span", "visually-hidden", kind(block.kind()) + ", " + span(block) + ", " + row.label())
                .close("a");
    }

    /** With its letter where others compete with it. */
    String title(Block block) {
        var title = words.titled(block.title());
        return block.letter() == null ? title : block.letter() + " · " + title;
    }

    /** How many were there or are expected. */
    String people(Block block) {
        if (block.kind() == Kind.NO_SHOW) {
            return words.text("state.no-show");
        }
        return block.present() != null
                ? words.text("board.present", block.present(), block.people())
                : seats.computeIfAbsent(block.people(), number -> words.count("seats-short", number));
    }

    String icon(Kind kind) {
        return icons.computeIfAbsent(kind, one -> drawings.drawn(one.icon()));
    }

    private String kind(Kind kind) {
        return kinds.computeIfAbsent(kind, one -> words.text("board.kind." + one.css()));
    }

    String span(Board.Part part) {
        return spans.computeIfAbsent(new Span(part.from(), part.to()), _ -> words.span(part.start(), part.end()));
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
