package pl.krakow.centra.sites.staff.board;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import pl.krakow.centra.sites.api.bookings.Booking;
import pl.krakow.centra.sites.api.bookings.BookingsApi;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/**
 * The day board. A booking opens beside it under an address of its own; rows and the panel can be asked for alone and come
 * as parts of the page.
 */
@Controller
@RequiredArgsConstructor
class BoardController {

    private final BoardDesk desk;
    private final BoardPage page;
    private final BookingsApi bookings;
    private final People people;

    /** @param room whose day a phone lists */
    @GetMapping("/board")
    String board(
            Site.OfCentre site,
            @RequestParam(name = "date", required = false) @Nullable String asked,
            @RequestParam(required = false) @Nullable String booking,
            @RequestParam(required = false) @Nullable String against,
            @RequestParam(required = false) @Nullable String room,
            HttpServletRequest request,
            Model model) {
        if (booking == null) {
            page.day(site, asked, request, model);
        } else {
            page.open(site, asked, booking, against, request, model);
        }
        model.addAttribute("room", room);
        return "staff/board/day";
    }

    /** The board alone, when it isn't known what changed. */
    @GetMapping("/board/grid")
    String grid(
            Site.OfCentre site,
            @RequestParam(name = "date", required = false) @Nullable String asked,
            HttpServletRequest request,
            Model model) {
        page.day(site, asked, request, model);
        return "staff/board/grid :: whole";
    }

    /** One row of it. */
    @GetMapping("/board/row")
    String row(
            Site.OfCentre site,
            @RequestParam(name = "date", required = false) @Nullable String asked,
            @RequestParam String room,
            HttpServletRequest request,
            Model model) {
        page.day(site, asked, request, model);
        model.addAttribute("rooms", List.of(room));
        return "staff/board/grid :: changed";
    }

    /** What stands beside the board. */
    @GetMapping("/board/panel")
    String panel(
            Site.OfCentre site,
            @RequestParam(name = "date", required = false) @Nullable String asked,
            @RequestParam String booking,
            @RequestParam(required = false) @Nullable String against,
            HttpServletRequest request,
            Model model) {
        page.open(site, asked, booking, against, request, model);
        return "staff/board/panel :: panel";
    }

    /** Where a booking is to go: a form, with what stands in the way there. */
    @GetMapping("/board/move")
    String move(
            Site.OfCentre site,
            @RequestParam(name = "date", required = false) @Nullable String asked,
            @RequestParam String booking,
            @RequestParam(required = false) @Nullable String room,
            @RequestParam(required = false) @Nullable String start,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var frame = page.begin(site, asked, request, model);
        var date = BoardPage.date(asked, frame.today());
        var found = bookings.booking(people.caller(), site.centre().id(), booking);
        var day = desk.day(people.caller(), site.centre(), date, frame.now());
        model.addAttribute("found", found);
        model.addAttribute("day", day);
        if (found instanceof Answer.Given<Booking> given && day instanceof Answer.Given<Board> board) {
            model.addAttribute(
                    "move", Move.of(given.value(), board.value(), site.centre().zone(), room, start));
        } else if (!found.isGiven()) {
            response.setStatus(found.isDown() ? HttpStatus.SERVICE_UNAVAILABLE.value() : HttpStatus.NOT_FOUND.value());
        }
        return part == null ? "staff/board/move" : "staff/board/move :: form";
    }

    /** The list of a day, or the sheet for a room's door. */
    @GetMapping("/board/print")
    String print(
            Site.OfCentre site,
            @RequestParam(name = "date", required = false) @Nullable String asked,
            @RequestParam(required = false) @Nullable String room,
            HttpServletRequest request,
            Model model) {
        page.day(site, asked, request, model);
        model.addAttribute("room", room);
        return "staff/board/print";
    }
}
