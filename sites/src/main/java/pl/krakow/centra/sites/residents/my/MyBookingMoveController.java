package pl.krakow.centra.sites.residents.my;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.sites.api.my.MyBooking;
import pl.krakow.centra.sites.api.my.MyBookingsApi;
import pl.krakow.centra.sites.api.rooms.RoomsApi;
import pl.krakow.centra.sites.forms.Beside;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Refusal;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.residents.my.MyRooms.Row;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;
import pl.krakow.centra.sites.words.Words;

/** Moving a meeting to another room or time of its centre. Until the new time is theirs, the old one stays. */
@Controller
@RequiredArgsConstructor
class MyBookingMoveController {

    private static final Map<String, String> FIELDS = Map.of("/start", "time", "/end", "time", "/roomId", "room");

    private final MyBookingPage page;
    private final MyRooms rooms;
    private final MyBookingsApi api;
    private final RoomsApi lent;
    private final People people;
    private final Words words;

    /** Where to move a booking, as it is entered. */
    record Target(String room, String date, String from, String to, long revision) {

        static Target of(Row row) {
            return new Target(
                    row.booking().roomId(),
                    row.start().toLocalDate().toString(),
                    row.start().toLocalTime().toString(),
                    row.end().toLocalTime().toString(),
                    row.booking().revision());
        }

        @Nullable
        LocalDateTime start() {
            return at(from);
        }

        /** Midnight ends the day. */
        @Nullable
        LocalDateTime end() {
            var end = at(to);
            return end == null || !end.toLocalTime().equals(LocalTime.MIDNIGHT) ? end : end.plusDays(1);
        }

        private @Nullable LocalDateTime at(String time) {
            try {
                return LocalDate.parse(date).atTime(LocalTime.parse(time));
            } catch (DateTimeParseException e) {
                return null;
            }
        }
    }

    @GetMapping("/my/bookings/{centre}/{booking}/move")
    String moving(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String booking,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return form(page.known(centre), booking, null, Problems.NONE, request, response, model);
    }

    @PostMapping("/my/bookings/{centre}/{booking}/move")
    String move(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String booking,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var here = page.known(centre);
        var instead = form.getFirst("instead");
        var target = instead == null ? null : offered(instead, revision);
        if (target == null) {
            target = new Target(
                    Fields.text(form, "room"),
                    Fields.text(form, "date"),
                    Fields.text(form, "from"),
                    Fields.text(form, "to"),
                    revision);
        }
        var start = target.start();
        var end = target.end();
        var problems = new Problems();
        if (start == null || end == null || !end.isAfter(start)) {
            problems.say("time", words.text("my.move.missing"));
            return form(here, booking, target, problems, request, response, model);
        }
        var answer = api.move(
                people.caller(),
                here.id(),
                booking,
                new Revision(revision),
                new MyBookingsApi.Move(
                        target.room(),
                        start.atZone(here.zone()).toOffsetDateTime(),
                        end.atZone(here.zone()).toOffsetDateTime()));
        if (answer.isGiven()) {
            MyPages.told(answer, "moved", flash);
            return "redirect:/my/bookings/{centre}/{booking}";
        }
        if (!(answer instanceof Answer.Refused<MyBooking>(var refusal))) {
            model.addAttribute("notSent", true);
        } else if (refusal.isStale()) {
            new Beside().show(model);
        } else if (!problems.take(refusal, FIELDS)) {
            model.addAttribute("refusal", refusal);
        }
        return form(here, booking, target, problems, request, response, model);
    }

    private static @Nullable Target offered(String value, long revision) {
        var parts = value.split(" ");
        if (parts.length != 3 || parts[1].length() < 16 || parts[2].length() < 16) {
            return null;
        }
        return new Target(
                parts[0], parts[1].substring(0, 10), parts[1].substring(11), parts[2].substring(11), revision);
    }

    /** A time that could be had instead, as a button. */
    record Free(String value, LocalDateTime start, LocalDateTime end, String roomName) {}

    private String form(
            Centre centre,
            String booking,
            @Nullable Target target,
            Problems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var template = page.show(centre, booking, "move", request, response, model);
        var caller = people.caller();
        var names = rooms.rooms(caller, List.of(centre.id().value()));
        model.addAttribute("faults", problems);
        model.addAttribute(
                "rooms", lent.rooms(caller, centre.id()).map(Page::items).orElse(List.of()));
        model.addAttribute("names", names);
        if (model.getAttribute("row") instanceof Row row) {
            model.addAttribute("form", target == null ? Target.of(row) : at(row, target, model));
        }
        var free = new ArrayList<Free>();
        if (model.getAttribute("refusal") instanceof Refusal refusal) {
            for (var one : refusal.alternatives()) {
                var start = local(one.start(), centre);
                var end = local(one.end(), centre);
                free.add(new Free(
                        one.roomId() + " " + start + " " + end,
                        start,
                        end,
                        names.getOrDefault(centre.id().value() + " " + one.roomId(), one.roomId())));
            }
        }
        model.addAttribute("free", free);
        if (target != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return template;
    }

    /** What was entered; on the present state where the page says that this one isn't what was seen. */
    private static Target at(Row row, Target target, Model model) {
        return model.containsAttribute("beside")
                ? new Target(
                        target.room(),
                        target.date(),
                        target.from(),
                        target.to(),
                        row.booking().revision())
                : target;
    }

    private static LocalDateTime local(String time, Centre centre) {
        return OffsetDateTime.parse(time).atZoneSameInstant(centre.zone()).toLocalDateTime();
    }
}
