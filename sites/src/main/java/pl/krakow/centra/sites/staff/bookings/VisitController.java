package pl.krakow.centra.sites.staff.bookings;

import java.util.Map;
import java.util.TreeMap;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.bookings.Booking;
import pl.krakow.centra.sites.api.bookings.BookingsApi;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.forms.Sent;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.Meeting;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** What happens at the door: people are let in and counted, or nobody comes. */
@Controller
@RequiredArgsConstructor
class VisitController {

    private final BookingDesk desk;
    private final BookingsApi bookings;
    private final Told told;
    private final StaffPages pages;

    @PostMapping("/bookings/{id}/check-in")
    String checkIn(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam(required = false) @Nullable String from,
            RedirectAttributes flash) {
        var answer = bookings.checkIn(work.caller(), work.id(), id, new Revision(revision), new BookingsApi.Approval());
        told.tell(answer, "let-in", title(answer), flash);
        return "redirect:" + Told.back(from, "/bookings/" + id);
    }

    @PostMapping("/bookings/{id}/no-show")
    String noShow(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam(required = false) @Nullable String from,
            RedirectAttributes flash) {
        var answer = bookings.noShow(work.caller(), work.id(), id, new Revision(revision), new BookingsApi.Approval());
        told.tell(answer, "no-show", title(answer), flash);
        return "redirect:" + Told.back(from, "/bookings/" + id);
    }

    /** Meetings of the last weeks of which nobody has said how many came. */
    @GetMapping("/bookings/uncounted")
    String uncounted(AtWork work, Model model) {
        model.addAttribute("list", desk.uncounted(work));
        return "staff/bookings-uncounted";
    }

    @GetMapping("/bookings/{id}/attendance")
    String counting(
            AtWork work, @PathVariable String id, @RequestParam(required = false) @Nullable String from, Model model) {
        work.demand(work.isAtTheDoor());
        var meeting = desk.meeting(work, id);
        if (meeting instanceof Answer.Given<Meeting> given) {
            model.addAttribute("form", Counted.of(given.value().booking()));
            model.addAttribute("problems", Problems.NONE);
        }
        model.addAttribute("from", Told.back(from, "/bookings/" + id));
        return pages.show(meeting, "m", "staff/booking-attendance", model);
    }

    @PostMapping("/bookings/{id}/attendance")
    String count(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam Map<String, String> fields,
            RedirectAttributes flash,
            Model model) {
        var back = Told.back(fields.get("from"), "/bookings/" + id);
        var form = Counted.read(fields);
        var sent = Sent.of(
                form.problems(),
                () -> bookings.attendance(work.caller(), work.id(), id, new Revision(revision), form.counting()));
        var counted = sent.given();
        if (counted != null) {
            told.done(flash, "counted", counted.title());
            return "redirect:" + back;
        }
        model.addAttribute("seenRevision", revision);
        model.addAttribute("form", form);
        model.addAttribute("problems", sent.problems());
        model.addAttribute("from", back);
        return pages.show(desk.meeting(work, id), "m", "staff/booking-attendance", model);
    }

    private static @Nullable String title(Answer<Booking> answer) {
        var booking = answer.orNull();
        return booking == null ? null : booking.title();
    }

    /** What the form says, as it was typed; empty for what wasn't counted. */
    record Counted(String total, String ngo, String informalGroup, String resident, Map<String, String> ages) {

        static final String[] BANDS = {"UNDER_18", "FROM_18_TO_25", "FROM_26_TO_40", "FROM_41_TO_60", "OVER_60"};

        static Counted of(Booking booking) {
            var attendance = booking.attendance();
            Map<String, String> ages = new TreeMap<>();
            if (attendance == null) {
                return new Counted("", "", "", "", ages);
            }
            attendance.ages().forEach((band, count) -> ages.put(band, String.valueOf(count)));
            return new Counted(
                    String.valueOf(attendance.total()),
                    text(attendance.ngo()),
                    text(attendance.informalGroup()),
                    text(attendance.resident()),
                    ages);
        }

        static Counted read(Map<String, String> fields) {
            Map<String, String> ages = new TreeMap<>();
            for (var band : BANDS) {
                ages.put(band, fields.getOrDefault(band, "").strip());
            }
            return new Counted(
                    fields.getOrDefault("total", "").strip(),
                    fields.getOrDefault("ngo", "").strip(),
                    fields.getOrDefault("informalGroup", "").strip(),
                    fields.getOrDefault("resident", "").strip(),
                    ages);
        }

        public String[] bands() {
            return BANDS.clone();
        }

        public boolean hasMore() {
            return !ngo.isEmpty()
                    || !informalGroup.isEmpty()
                    || !resident.isEmpty()
                    || ages.values().stream().anyMatch(count -> !count.isEmpty());
        }

        Problems problems() {
            var problems = new Problems();
            problems.check("total", !total.isEmpty() && isNumber(total), "bk.count.total.mistake");
            problems.check("ngo", isNumber(ngo), "bk.count.mistake");
            problems.check("informalGroup", isNumber(informalGroup), "bk.count.mistake");
            problems.check("resident", isNumber(resident), "bk.count.mistake");
            ages.forEach((band, count) -> problems.check(band, isNumber(count), "bk.count.mistake"));
            return problems;
        }

        BookingsApi.Counting counting() {
            Map<String, Integer> counts = new TreeMap<>();
            ages.forEach((band, count) -> {
                if (!count.isEmpty()) {
                    counts.put(band, Integer.valueOf(count));
                }
            });
            return new BookingsApi.Counting(
                    number(total), number(ngo), number(informalGroup), number(resident), counts);
        }

        private static boolean isNumber(String text) {
            return text.isEmpty() || text.matches("\\d{1,5}");
        }

        private static @Nullable Integer number(String text) {
            return text.isEmpty() ? null : Integer.valueOf(text);
        }

        private static String text(@Nullable Integer number) {
            return number == null ? "" : number.toString();
        }
    }
}
