package pl.krakow.centra.sites.staff.board;

import pl.krakow.centra.sites.look.Drawings;
import pl.krakow.centra.sites.look.Markup;
import pl.krakow.centra.sites.staff.board.Board.Block;
import pl.krakow.centra.sites.staff.board.Board.Gap;
import pl.krakow.centra.sites.staff.board.Board.Part;
import pl.krakow.centra.sites.staff.board.Board.Row;
import pl.krakow.centra.sites.staff.board.Board.Stretch;
import pl.krakow.centra.sites.words.Words;

/** A room's day as a list, for phones: what stands there and what is free, one below the other. */
record DrawnDay(DrawnCells cells, Words words, Drawings drawings) {

    String of(Row row) {
        var html = new Markup();
        for (var part : row.inOrder()) {
            html.open("li").with("data-item", "");
            time(html, part);
            switch (part) {
                case Stretch rest -> rest(html, rest);
                case Gap gap -> gap(html, gap, row);
                case Block block -> block(html, block);
            }
            html.close("li");
        }
        return html.toString();
    }

    private void time(Markup html, Part part) {
        html.open("span", "phone-time");
        html.open("b").text(words.time(part.start())).close("b");
        html.open("span").text(words.time(part.end())).close("span").close("span");
    }

    private void rest(Markup html, Stretch rest) {
        html.open("div", "phone-part rest " + rest.css());
        html.open("span").text(words(rest)).close("span").close("div");
    }

    private String words(Stretch rest) {
        if (rest.words() == null) {
            return words.text("use.buffer");
        }
        return rest.css().equals("with") ? words.text("board.with", rest.words()) : rest.words();
    }

    private void gap(Markup html, Gap gap, Row row) {
        html.open("div", "phone-part phone-gap");
        html.open("b")
                .text(words.text("board.free-for", words.minutes(gap.minutes())))
                .close("b");
        html.open("a", "button").with("href", cells.booking(gap, row)).written(drawings.drawn("plus"));
        html.open("span").text(words.text("board.do-add")).close("span");
        html.element("span", "visually-hidden", ": " + cells.span(gap))
                .close("a")
                .close("div");
    }

    private void block(Markup html, Block block) {
        html.open("a", "phone-part block b-" + block.kind().css())
                .with("href", "/board" + cells.query(block))
                .written(cells.icon(block.kind()))
                .open("span");
        html.open("b").text(cells.title(block)).close("b");
        html.open("span")
                .text((block.who() == null ? "" : block.who() + " · ") + cells.people(block))
                .close("span");
        if (block.letter() != null) {
            html.open("span", "chip chip-warn").written(drawings.drawn("layers"));
            html.open("span")
                    .text(words.count("competing", block.competitors().size() + 1))
                    .close("span")
                    .close("span");
        }
        if (block.isRequest()) {
            html.element("span", "phone-do", words.text(block.letter() == null ? "board.look" : "board.compare"));
        }
        html.close("span").close("a");
    }
}
