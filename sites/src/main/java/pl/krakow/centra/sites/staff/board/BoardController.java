package pl.krakow.centra.sites.staff.board;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.sites.api.bookings.Booking;
import pl.krakow.centra.sites.api.bookings.BookingsApi;
import pl.krakow.centra.sites.frame.Frame;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.frame.Habits;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Refusal;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;
import pl.krakow.centra.sites.staff.deciding.Decisions;
import pl.krakow.centra.sites.words.Words;

/**
 * The day board. A booking opens beside it under an address of its own; rows and the panel can be asked for alone and come
 * as parts of the page. Decisions are forms that name the revision their page showed.
 */
@Controller
@RequiredArgsConstructor
class BoardController {

    private static final int YEARS = 2;

    private final BoardDesk desk;
    private final BookingsApi bookings;
    private final Decisions decisions;
    private final People people;
    private final Frames frames;
    private final Habits habits;
    private final Words words;

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
        var frame = common(site, asked, request, model);
        var date = date(asked, frame.today());
        var centre = site.centre();
        if (booking == null) {
            model.addAttribute("day", desk.day(people.caller(), centre, date, frame.now()));
        } else {
            open(centre, date, booking, against, frame, model);
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
        var frame = common(site, asked, request, model);
        model.addAttribute("day", desk.day(people.caller(), site.centre(), date(asked, frame.today()), frame.now()));
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
        var frame = common(site, asked, request, model);
        model.addAttribute("day", desk.day(people.caller(), site.centre(), date(asked, frame.today()), frame.now()));
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
        var frame = common(site, asked, request, model);
        open(site.centre(), date(asked, frame.today()), booking, against, frame, model);
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
        var frame = common(site, asked, request, model);
        var date = date(asked, frame.today());
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

    @PostMapping("/board/{id}/approve")
    String approve(
            Site.OfCentre site,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam String date,
            @RequestParam(required = false) @Nullable List<String> loser,
            @RequestParam(defaultValue = "") String offer,
            @RequestParam(required = false) @Nullable String against,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            HttpServletRequest request,
            RedirectAttributes flash,
            Model model) {
        var outcome = decisions.approve(
                people.caller(), site.centre().id(), id, revision, losers(loser == null ? List.of() : loser), offer);
        return told(
                outcome.answer(),
                outcome.isAllDeclined() ? "approved-and-declined" : "approved",
                new Place(site, date, id, against),
                part,
                request,
                flash,
                model);
    }

    private static List<Decisions.Loser> losers(List<String> texts) {
        return texts.stream()
                .filter(text -> text.indexOf('|') > 0)
                .map(text -> new Decisions.Loser(
                        text.substring(0, text.lastIndexOf('|')), number(text.substring(text.lastIndexOf('|') + 1))))
                .toList();
    }

    @PostMapping("/board/{id}/decline")
    String decline(
            Site.OfCentre site,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam String date,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String against,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            HttpServletRequest request,
            RedirectAttributes flash,
            Model model) {
        var text = reason.strip();
        Telling to = part == null ? flash::addFlashAttribute : model::addAttribute;
        to.tell("reasonOf", id);
        to.tell("reason", text);
        if (text.isEmpty() || text.length() > Decisions.LONGEST_REASON) {
            to.tell("reasonMissing", id);
            to.tell("revision", revision);
            if (part == null) {
                return back(date, id, against);
            }
            var frame = common(site, date, request, model);
            open(site.centre(), date(date, frame.today()), id, against, frame, model);
            return "staff/board/panel :: panel";
        }
        var answer = decisions.decline(people.caller(), site.centre().id(), id, revision, text);
        return told(answer, "declined", new Place(site, date, id, against), part, request, flash, model);
    }

    @PostMapping("/board/{id}/move")
    String moved(
            Site.OfCentre site,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam String date,
            @RequestParam String room,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            RedirectAttributes flash,
            Model model) {
        var zone = site.centre().zone();
        try {
            var day = LocalDate.parse(date);
            var start = day.atTime(LocalTime.parse(from)).atZone(zone).toOffsetDateTime();
            var end = LocalTime.parse(to);
            var until = (end.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day)
                    .atTime(end)
                    .atZone(zone)
                    .toOffsetDateTime();
            var answer = bookings.move(
                    people.caller(),
                    site.centre().id(),
                    id,
                    new Revision(revision),
                    new BookingsApi.Moving(room, start, until, reason.isBlank() ? null : shortened(reason.strip())));
            return told(answer, "moved", new Place(site, date, id, null), null, request, flash, model);
        } catch (DateTimeParseException e) {
            flash.addFlashAttribute("refused", "time");
            return back(date, id, null);
        }
    }

    @GetMapping("/calendar")
    String week(
            Site.OfCentre site,
            @RequestParam(name = "date", required = false) @Nullable String asked,
            HttpServletRequest request,
            Model model) {
        var frame = common(site, asked, request, model);
        var monday = date(asked, frame.today()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        model.addAttribute("monday", monday);
        model.addAttribute("days", desk.days(people.caller(), site.centre(), monday, monday.plusDays(6), frame.now()));
        return "staff/board/week";
    }

    @GetMapping("/calendar/month")
    String month(
            Site.OfCentre site,
            @RequestParam(name = "date", required = false) @Nullable String asked,
            HttpServletRequest request,
            Model model) {
        var frame = common(site, asked, request, model);
        var month = YearMonth.from(date(asked, frame.today()));
        var first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        model.addAttribute("month", month);
        model.addAttribute("days", desk.fullDays(people.caller(), site.centre(), first, last));
        return "staff/board/month";
    }

    /** The list of a day, or the sheet for a room's door. */
    @GetMapping("/board/print")
    String print(
            Site.OfCentre site,
            @RequestParam(name = "date", required = false) @Nullable String asked,
            @RequestParam(required = false) @Nullable String room,
            HttpServletRequest request,
            Model model) {
        var frame = common(site, asked, request, model);
        model.addAttribute("day", desk.day(people.caller(), site.centre(), date(asked, frame.today()), frame.now()));
        model.addAttribute("room", room);
        return "staff/board/print";
    }

    private Frame common(Site.OfCentre site, @Nullable String asked, HttpServletRequest request, Model model) {
        var frame = frames.of(request);
        var person = Objects.requireNonNull(frame.person(), "only staff come here");
        model.addAttribute("date", date(asked, frame.today()));
        model.addAttribute("dense", habits.has(Habits.Habit.DENSE, request));
        model.addAttribute(
                "decides", person.actor().isStaffOf(site.centre().id(), frame.today(), StaffRole.COORDINATOR));
        return frame;
    }

    private void open(
            Centre centre, LocalDate date, String booking, @Nullable String against, Frame frame, Model model) {
        var opened = desk.opened(people.caller(), centre, date, booking, against, frame.now());
        model.addAttribute("day", opened.map(BoardDesk.Opened::board));
        if (opened instanceof Answer.Given<BoardDesk.Opened> given) {
            model.addAttribute("panel", given.value().panel());
        }
        model.addAttribute("booking", booking);
    }

    /** Where somebody decided: a date with a booking opened, held against another. */
    private record Place(
            Site.OfCentre site,
            String date,
            String id,
            @Nullable String against) {}

    /** What came of it: beside the board with the rows it touched, or back at the page. */
    private String told(
            Answer<Booking> answer,
            String done,
            Place place,
            @Nullable String part,
            HttpServletRequest request,
            RedirectAttributes flash,
            Model model) {
        if (part == null) {
            tell(answer, done, flash::addFlashAttribute);
            return answer.isGiven() ? back(place.date(), null, null) : back(place.date(), place.id(), place.against());
        }
        tell(answer, done, model::addAttribute);
        var frame = common(place.site(), place.date(), request, model);
        open(place.site().centre(), date(place.date(), frame.today()), place.id(), place.against(), frame, model);
        model.addAttribute(
                "rooms",
                model.getAttribute("day") instanceof Answer.Given<?> given && given.value() instanceof Board board
                        ? board.rows().stream().map(Board.Row::id).toList()
                        : List.of());
        return "staff/board/panel :: decided";
    }

    private interface Telling {
        void tell(String name, @Nullable Object value);
    }

    private void tell(Answer<Booking> answer, String done, Telling to) {
        switch (answer) {
            case Answer.Given<Booking> given -> {
                to.tell("done", done);
                to.tell("doneTitle", given.value().title());
            }
            case Answer.Refused<Booking> refused -> {
                var refusal = refused.refusal();
                to.tell("refused", refusal.isStale() ? "stale" : refusal.status() == 403 ? "forbidden" : "other");
                to.tell("refusedTitle", refusal.title());
                to.tell("refusedDetail", refusal.detail());
                to.tell("refusedFree", free(refusal));
            }
            case Answer.Down<Booking> down -> to.tell("refused", "down");
        }
    }

    private String free(Refusal refusal) {
        return String.join(
                "; ",
                refusal.alternatives().stream()
                        .limit(3)
                        .map(free -> {
                            var start = OffsetDateTime.parse(free.start());
                            return words.shortDay(start) + ", " + words.span(start, OffsetDateTime.parse(free.end()))
                                    + ", " + free.roomId();
                        })
                        .toList());
    }

    private static String back(String date, @Nullable String booking, @Nullable String against) {
        var address = UriComponentsBuilder.fromPath("/board").queryParam("date", "{date}");
        if (booking == null) {
            return "redirect:" + address.encode().buildAndExpand(date);
        }
        address.queryParam("booking", "{booking}");
        return "redirect:"
                + (against == null
                        ? address.encode().buildAndExpand(date, booking)
                        : address.queryParam("against", "{against}").encode().buildAndExpand(date, booking, against));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static String shortened(String text) {
        return text.length() <= Decisions.LONGEST_REASON ? text : text.substring(0, Decisions.LONGEST_REASON);
    }

    private static LocalDate date(@Nullable String text, LocalDate today) {
        try {
            var date = text == null ? today : LocalDate.parse(text);
            return date.isBefore(today.minusYears(YEARS)) || date.isAfter(today.plusYears(YEARS)) ? today : date;
        } catch (DateTimeParseException e) {
            return today;
        }
    }
}
