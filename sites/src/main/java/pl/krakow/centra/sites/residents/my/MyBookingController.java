package pl.krakow.centra.sites.residents.my;

import java.nio.charset.StandardCharsets;
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
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.sites.api.lending.LendingApi;
import pl.krakow.centra.sites.api.lending.LendingApi.Equipment;
import pl.krakow.centra.sites.api.my.MyBooking;
import pl.krakow.centra.sites.api.my.MyBookingsApi;
import pl.krakow.centra.sites.forms.Faults;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Gateway;
import pl.krakow.centra.sites.gateway.Refusal;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.residents.my.MyRooms.Row;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;
import pl.krakow.centra.sites.words.Words;

/**
 * One's own bookings: what was, one with its history, and what can be done with it. Each act is a form that names the
 * revision its page showed; when somebody at the centre was faster, the booking is shown as it is now.
 */
@Controller
@RequiredArgsConstructor
class MyBookingController {

    private static final int LONGEST_REASON = 1000;
    private static final Map<String, String> FIELDS = Map.of(
            "/title", "title",
            "/purpose", "purpose",
            "/expectedPeople", "people",
            "/equipment", "equipment",
            "/start", "time",
            "/end", "time",
            "/reason", "reason");

    private final MyRooms rooms;
    private final MyBookingsApi api;
    private final LendingApi lending;
    private final Gateway gateway;
    private final People people;
    private final Frames frames;
    private final Words words;

    @GetMapping("/my/bookings")
    String past(Site.Residents site, HttpServletRequest request, HttpServletResponse response, Model model) {
        var frame = frames.of(request);
        model.addAttribute(
                "past", rooms.past(people.caller(), frame.today(), frame.now().toOffsetDateTime()));
        MyPages.keepToOneself(response);
        return "residents/my/past";
    }

    @GetMapping("/my/bookings/{centre}/{booking}")
    String booking(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String booking,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return show(known(centre), booking, "booking", request, response, model);
    }

    @GetMapping("/my/bookings/{centre}/{booking}/cancel")
    String cancelling(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String booking,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return show(known(centre), booking, "cancel", request, response, model);
    }

    @PostMapping("/my/bookings/{centre}/{booking}/cancel")
    String cancel(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String booking,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        var text = reason.strip().replace("\r\n", "\n");
        var said = text.isEmpty() ? null : text.substring(0, Math.min(LONGEST_REASON, text.length()));
        var answer = api.cancel(
                people.caller(), known(centre).id(), booking, new Revision(revision), new MyBookingsApi.Reason(said));
        MyPages.told(answer, "cancelled", flash);
        return "redirect:/my/bookings/{centre}/{booking}";
    }

    /** What is entered where a meeting is changed. */
    record Entries(String title, String purpose, String people, boolean fees, List<String> equipment) {

        static Entries of(MyBooking booking) {
            return new Entries(
                    booking.title(),
                    booking.purpose(),
                    Integer.toString(booking.expectedPeople()),
                    booking.feesCollected(),
                    booking.equipment());
        }

        static Entries read(MultiValueMap<String, String> form) {
            return new Entries(
                    text(form, "title"),
                    text(form, "purpose").replace("\r\n", "\n"),
                    text(form, "people"),
                    text(form, "fees").equals("yes"),
                    form.getOrDefault("equipment", List.of()));
        }

        int count() {
            return people.matches("\\d{1,6}") ? Integer.parseInt(people) : 0;
        }

        public boolean wants(String code) {
            return equipment.contains(code);
        }
    }

    private static String text(MultiValueMap<String, String> form, String field) {
        var value = form.getFirst(field);
        return value == null ? "" : value.strip();
    }

    @GetMapping("/my/bookings/{centre}/{booking}/change")
    String changing(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String booking,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return change(known(centre), booking, null, new Faults(), request, response, model);
    }

    @PostMapping("/my/bookings/{centre}/{booking}/change")
    String change(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String booking,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var here = known(centre);
        var caller = people.caller();
        var entries = Entries.read(form);
        var faults = check(entries);
        if (faults.isEmpty()) {
            if (!(api.booking(caller, here.id(), booking) instanceof Answer.Given<MyBooking>(var before))) {
                MyPages.told(new Answer.Down<MyBooking>(), "changed", flash);
                return "redirect:/my/bookings/{centre}/{booking}";
            }
            var answer = api.change(
                    caller,
                    here.id(),
                    booking,
                    new Revision(revision),
                    new MyBookingsApi.Change(
                            entries.title(),
                            entries.purpose(),
                            entries.count(),
                            entries.equipment(),
                            entries.fees(),
                            before.responsiblePerson()));
            if (!(answer instanceof Answer.Refused<MyBooking>(var refusal)) || refusal.isStale()) {
                MyPages.told(answer, "changed", flash);
                return "redirect:/my/bookings/{centre}/{booking}";
            }
            if (refusal.is("room-too-small")) {
                faults.add("people", refusal.title() + ". " + refusal.detail());
            } else if (!faults.take(refusal, FIELDS)) {
                model.addAttribute("refusal", refusal);
            }
        }
        return change(here, booking, entries, faults, request, response, model);
    }

    private Faults check(Entries entries) {
        var faults = new Faults();
        if (entries.title().isEmpty()) {
            faults.add("title", words.text("ask-form.title.missing"));
        }
        if (entries.purpose().isEmpty()) {
            faults.add("purpose", words.text("ask-form.purpose.missing"));
        }
        if (entries.count() < 1) {
            faults.add("people", words.text("ask-form.people.missing"));
        }
        return faults;
    }

    private String change(
            Centre centre,
            String booking,
            @Nullable Entries entries,
            Faults faults,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var page = show(centre, booking, "change", request, response, model);
        model.addAttribute("faults", faults);
        if (model.getAttribute("row") instanceof Row row) {
            var caller = people.caller();
            model.addAttribute("form", entries == null ? Entries.of(row.booking()) : entries);
            model.addAttribute(
                    "equipment", equipment(caller, centre, row.booking().roomId()));
            if (entries != null) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
        }
        return page;
    }

    private List<Equipment> equipment(Caller caller, Centre centre, String room) {
        var all = new ArrayList<Equipment>();
        lending.room(caller, centre.id(), room)
                .map(LendingApi.RoomDetails::fixedEquipment)
                .orElse(List.of())
                .forEach(all::add);
        lending.stock(caller, centre.id()).map(LendingApi.Stock::equipment).orElse(List.of()).stream()
                .filter(one -> all.stream().noneMatch(known -> known.code().equals(one.code())))
                .forEach(all::add);
        return all;
    }

    /** Where to move a booking, as it is entered. */
    record Target(String room, String date, String from, String to) {

        static Target of(Row row) {
            return new Target(
                    row.booking().roomId(),
                    row.start().toLocalDate().toString(),
                    row.start().toLocalTime().toString(),
                    row.end().toLocalTime().toString());
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
        return move(known(centre), booking, null, new Faults(), request, response, model);
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
        var here = known(centre);
        var instead = form.getFirst("instead");
        var target = instead == null ? null : offered(instead);
        if (target == null) {
            target = new Target(text(form, "room"), text(form, "date"), text(form, "from"), text(form, "to"));
        }
        var start = target.start();
        var end = target.end();
        var faults = new Faults();
        if (start == null || end == null || !end.isAfter(start)) {
            faults.add("time", words.text("my.move.missing"));
            return move(here, booking, target, faults, request, response, model);
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
        if (answer instanceof Answer.Refused<MyBooking>(var refusal) && !refusal.isStale()) {
            if (!faults.take(refusal, FIELDS)) {
                model.addAttribute("refusal", refusal);
            }
            return move(here, booking, target, faults, request, response, model);
        }
        MyPages.told(answer, "moved", flash);
        return "redirect:/my/bookings/{centre}/{booking}";
    }

    private static @Nullable Target offered(String value) {
        var parts = value.split(" ");
        if (parts.length != 3 || parts[1].length() < 16 || parts[2].length() < 16) {
            return null;
        }
        return new Target(parts[0], parts[1].substring(0, 10), parts[1].substring(11), parts[2].substring(11));
    }

    /** A time that could be had instead, as a button. */
    record Free(String value, LocalDateTime start, LocalDateTime end, String roomName) {}

    private String move(
            Centre centre,
            String booking,
            @Nullable Target target,
            Faults faults,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var page = show(centre, booking, "move", request, response, model);
        var caller = people.caller();
        var names = rooms.rooms(caller, List.of(centre.id().value()));
        model.addAttribute("faults", faults);
        model.addAttribute("rooms", gateway.rooms(caller, centre.id()).orElse(List.of()));
        model.addAttribute("names", names);
        if (model.getAttribute("row") instanceof Row row) {
            model.addAttribute("form", target == null ? Target.of(row) : target);
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
        return page;
    }

    private static LocalDateTime local(String time, Centre centre) {
        return OffsetDateTime.parse(time).atZoneSameInstant(centre.zone()).toLocalDateTime();
    }

    /** The booking for a calendar program, as a file. */
    @GetMapping("/my/bookings/{centre}/{booking}/calendar.ics")
    ResponseEntity<String> calendar(Site.Residents site, @PathVariable String centre, @PathVariable String booking) {
        return switch (api.calendarFile(people.caller(), known(centre).id(), booking)) {
            case Answer.Given<String>(var file) ->
                ResponseEntity.ok()
                        .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("centra.ics")
                                        .build()
                                        .toString())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(file);
            case Answer.Refused<String> _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Answer.Down<String> _ -> throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    /** @param act {@code accept} or {@code decline} what is offered, or {@code leave} */
    @PostMapping("/my/waiting/{centre}/{entry}/{act}")
    String waiting(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String entry,
            @PathVariable String act,
            RedirectAttributes flash) {
        var caller = people.caller();
        var here = known(centre).id();
        switch (act) {
            case "accept" -> {
                var taken = api.accept(caller, here, entry, new MyBookingsApi.Nothing());
                if (taken instanceof Answer.Given<MyBooking>(var booking)) {
                    flash.addFlashAttribute(
                            "done", booking.state() == MyBooking.State.CONFIRMED ? "confirmed" : "asked");
                    return "redirect:/my/bookings/{centre}/" + booking.id();
                }
                MyPages.told(taken, "taken", flash);
            }
            case "decline" ->
                MyPages.told(api.decline(caller, here, entry, new MyBookingsApi.Nothing()), "left", flash);
            case "leave" -> MyPages.told(api.leave(caller, here, entry), "left", flash);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/my";
    }

    /** Whether the room is lent without a coordinator's word, so that its users may change what was confirmed. */
    private boolean atOnce(Centre centre, Row row) {
        return lending.room(people.anyone(), centre.id(), row.booking().roomId())
                .map(room -> "TRUSTED_AT_ONCE".equals(room.approval()))
                .orElse(false);
    }

    private Centre known(String slug) {
        return rooms.centre(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(
            Centre centre,
            String booking,
            String page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var answer = rooms.one(people.caller(), centre, booking);
        if (answer instanceof Answer.Refused<Row>) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var row = answer.orNull();
        var now = frames.of(request).now().toOffsetDateTime();
        var open = row != null && row.booking().isOpenAt(now);
        var late = row != null && row.booking().cancelFreelyUntil().isBefore(now);
        var decided = row != null && row.booking().state() == MyBooking.State.CONFIRMED && open && !atOnce(centre, row);
        model.addAttribute("row", row);
        model.addAttribute("centre", centre);
        model.addAttribute("limited", decided);
        model.addAttribute(
                "movable",
                open && row != null && (row.booking().state() == MyBooking.State.REQUESTED || !late && !decided));
        model.addAttribute("open", open);
        model.addAttribute("late", late);
        MyPages.keepToOneself(response);
        return "residents/my/" + page;
    }
}
