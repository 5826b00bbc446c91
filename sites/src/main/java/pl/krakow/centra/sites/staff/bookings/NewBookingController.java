package pl.krakow.centra.sites.staff.bookings;

import java.util.List;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.bookings.Booking;
import pl.krakow.centra.sites.api.bookings.BookingsApi;
import pl.krakow.centra.sites.forms.FormKey;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.Proposals;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/**
 * A booking staff make for somebody. Who it is for is found first; the rest is one page. A refusal because the time is taken
 * shows what is free as buttons; what was typed stays.
 */
@Controller
@RequiredArgsConstructor
class NewBookingController {

    private final BookingDesk desk;
    private final BookingsApi bookings;
    private final ForWhom forWhom;
    private final Told told;
    private final StaffPages pages;

    @GetMapping("/bookings/new")
    String begin(
            AtWork work,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        var form = BookingForm.read(fields).begun(work.today(), work.now().toLocalTime());
        return page(work, form, q, Problems.NONE, List.of(), model);
    }

    /** A press on a free time, a search for a beneficiary, or the booking itself. */
    @PostMapping("/bookings/new")
    String place(
            AtWork work,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "place") String act,
            @RequestParam(defaultValue = "") String once,
            RedirectAttributes flash,
            Model model) {
        var form = BookingForm.read(taken(fields));
        FormKey.keep(once, model);
        if (act.equals("find")) {
            return page(work, form, q, Problems.NONE, List.of(), model);
        }
        var problems = new Problems();
        form.checkPlace(problems);
        form.checkWho(problems);
        form.checkMeeting(problems);
        if (!problems.isEmpty()) {
            return page(work, form, q, problems, List.of(), model);
        }
        var room = desk.rooms(work).get(form.room());
        var regulations = room == null || room.regulationsVersion() == null ? "" : room.regulationsVersion();
        var answer = bookings.place(work.caller(), work.id(), new Once(once), form.placing(work.zone(), regulations));
        FormKey.keep(once, answer, model);
        if (answer instanceof Answer.Refused<Booking> refused) {
            var refusal = refused.refusal();
            return page(
                    work,
                    form,
                    q,
                    BookingController.Refused.problems(refusal),
                    Proposals.of(refusal, desk.rooms(work), work.zone()),
                    model);
        }
        if (answer instanceof Answer.Given<Booking> given) {
            told.done(flash, "placed", given.value().title());
            return "redirect:/bookings/" + given.value().id();
        }
        problems.general(null);
        model.addAttribute("isDown", true);
        return page(work, form, q, problems, List.of(), model);
    }

    /** A proposal that was pressed takes the place of room, day and hours. */
    private static MultiValueMap<String, String> taken(MultiValueMap<String, String> fields) {
        var pick = fields.getFirst("take");
        var parts = pick == null ? new String[0] : pick.split("@", -1);
        if (parts.length != 4 || parts[2].length() < 16 || parts[3].length() < 16) {
            return fields;
        }
        var other = new org.springframework.util.LinkedMultiValueMap<>(fields);
        other.set("room", parts[0]);
        other.set("date", parts[2].substring(0, 10));
        other.set("from", parts[2].substring(11, 16));
        other.set("to", parts[3].substring(11, 16));
        return other;
    }

    private String page(
            AtWork work, BookingForm form, String q, Problems problems, List<Proposals.Proposal> free, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("free", free);
        model.addAttribute("pieces", desk.equipment(work));
        forWhom.show(work, q, form.beneficiary(), model);
        return pages.show(desk.lent(work).map(Map::values), "rooms", "staff/booking-new", model);
    }
}
