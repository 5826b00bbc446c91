package pl.krakow.centra.sites.residents.my;

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
import pl.krakow.centra.sites.api.lending.LendingApi;
import pl.krakow.centra.sites.api.lending.LendingApi.Equipment;
import pl.krakow.centra.sites.api.my.MyBooking;
import pl.krakow.centra.sites.api.my.MyBookingsApi;
import pl.krakow.centra.sites.forms.Faults;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.residents.my.MyRooms.Row;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;
import pl.krakow.centra.sites.words.Words;

/**
 * Changing what a meeting is about and for how many it is. After a mistake the form goes on with the revision it was opened
 * with, so that what somebody else changed meanwhile isn't undone.
 */
@Controller
@RequiredArgsConstructor
class MyBookingChangeController {

    private static final Map<String, String> FIELDS = Map.of(
            "/title", "title",
            "/purpose", "purpose",
            "/expectedPeople", "people",
            "/equipment", "equipment",
            "/feesCollected", "fees-no");

    private final MyBookingPage page;
    private final MyBookingsApi api;
    private final LendingApi lending;
    private final People people;
    private final Words words;

    /** What is entered where a meeting is changed. */
    record Entries(String title, String purpose, String people, boolean fees, List<String> equipment, long revision) {

        static Entries of(MyBooking booking) {
            return new Entries(
                    booking.title(),
                    booking.purpose(),
                    Integer.toString(booking.expectedPeople()),
                    booking.feesCollected(),
                    booking.equipment(),
                    booking.revision());
        }

        static Entries read(MultiValueMap<String, String> form, long revision) {
            return new Entries(
                    MyPages.text(form, "title"),
                    MyPages.text(form, "purpose").replace("\r\n", "\n"),
                    MyPages.text(form, "people"),
                    MyPages.text(form, "fees").equals("yes"),
                    form.getOrDefault("equipment", List.of()),
                    revision);
        }

        int count() {
            return people.matches("\\d{1,6}") ? Integer.parseInt(people) : 0;
        }

        public boolean wants(String code) {
            return equipment.contains(code);
        }
    }

    @GetMapping("/my/bookings/{centre}/{booking}/change")
    String changing(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String booking,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return form(page.known(centre), booking, null, new Faults(), request, response, model);
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
        var here = page.known(centre);
        var caller = people.caller();
        var entries = Entries.read(form, revision);
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
        return form(here, booking, entries, faults, request, response, model);
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

    private String form(
            Centre centre,
            String booking,
            @Nullable Entries entries,
            Faults faults,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var template = page.show(centre, booking, "change", request, response, model);
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
        return template;
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
}
