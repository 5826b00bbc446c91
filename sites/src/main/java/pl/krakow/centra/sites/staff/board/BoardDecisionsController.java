package pl.krakow.centra.sites.staff.board;

import java.time.LocalTime;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.sites.api.bookings.Booking;
import pl.krakow.centra.sites.api.bookings.BookingsApi;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Unsent;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;
import pl.krakow.centra.sites.staff.deciding.Decisions;

/** What is decided at the board: forms that name the revision their page showed. */
@Controller
@RequiredArgsConstructor
class BoardDecisionsController {

    private final BoardPage page;
    private final BookingsApi bookings;
    private final Decisions decisions;
    private final People people;
    private final Told told;

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
        Told.Telling to = part == null ? flash::addFlashAttribute : model::addAttribute;
        to.tell("reasonOf", id);
        to.tell("reason", text);
        if (text.isEmpty() || text.length() > Decisions.LONGEST_REASON) {
            to.tell("reasonMissing", id);
            to.tell("revision", revision);
            if (part == null) {
                return back(date, id, against);
            }
            page.open(site, date, id, against, request, model);
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
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            RedirectAttributes flash,
            Model model) {
        var day = Fields.date(date);
        var begins = Fields.time(from);
        var ends = Fields.time(to);
        if (day == null || begins == null || ends == null) {
            flash.addFlashAttribute("refused", "time");
            return again(id, form, flash);
        }
        var zone = site.centre().zone();
        var last = ends.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
        var answer = bookings.move(
                people.caller(),
                site.centre().id(),
                id,
                new Revision(revision),
                new BookingsApi.Moving(
                        room,
                        day.atTime(begins).atZone(zone).toOffsetDateTime(),
                        last.atTime(ends).atZone(zone).toOffsetDateTime(),
                        reason.isBlank() ? null : shortened(reason.strip())));
        if (answer instanceof Answer.Refused<Booking>) {
            told.tell(answer, "moved", null, flash);
            return again(id, form, flash);
        }
        return told(answer, "moved", new Place(site, date, id, null), null, request, flash, model);
    }

    /** Back at the form to move a booking, with what was typed into it. */
    private static String again(String id, MultiValueMap<String, String> form, RedirectAttributes flash) {
        Unsent.keep("move", form, flash::addFlashAttribute);
        return "redirect:"
                + UriComponentsBuilder.fromPath("/board/move")
                        .queryParam("date", "{date}")
                        .queryParam("booking", "{booking}")
                        .queryParam("room", "{room}")
                        .queryParam("start", "{start}")
                        .encode()
                        .buildAndExpand(
                                Fields.text(form, "date"), id, Fields.text(form, "room"), Fields.text(form, "from"));
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
        var title = answer.map(Booking::title).orNull();
        if (part == null && answer.isDown()) {
            return StaffPages.DOWN;
        }
        if (part == null) {
            told.tell(answer, done, title, flash);
            return answer.isGiven() ? back(place.date(), null, null) : back(place.date(), place.id(), place.against());
        }
        told.tell(answer, done, title, model::addAttribute);
        page.open(place.site(), place.date(), place.id(), place.against(), request, model);
        model.addAttribute(
                "rooms",
                model.getAttribute("day") instanceof Answer.Given<?> given && given.value() instanceof Board board
                        ? board.rows().stream().map(Board.Row::id).toList()
                        : List.of());
        return "staff/board/panel :: decided";
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
}
