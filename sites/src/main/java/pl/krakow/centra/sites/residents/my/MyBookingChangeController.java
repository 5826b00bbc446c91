package pl.krakow.centra.sites.residents.my;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
import pl.krakow.centra.sites.forms.Beside;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;
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
                    Fields.text(form, "title"),
                    Fields.text(form, "purpose"),
                    Fields.text(form, "people"),
                    Fields.text(form, "fees").equals("yes"),
                    form.getOrDefault("equipment", List.of()),
                    revision);
        }

        int count() {
            return people.matches("\\d{1,6}") ? Integer.parseInt(people) : 0;
        }

        /** What is stored by now and isn't what is entered. */
        Beside beside(Entries now, Words words) {
            return new Beside()
                    .add("ask-form.meeting", title, now.title)
                    .add("ask-form.purpose", purpose, now.purpose)
                    .add("ask-form.people", people, now.people)
                    .add("ask-form.equipment", named(equipment, words), named(now.equipment, words));
        }

        private static String named(List<String> equipment, Words words) {
            return equipment.stream()
                    .sorted()
                    .map(code -> words.named("equipment", code))
                    .collect(Collectors.joining(", "));
        }

        Entries at(long other) {
            return new Entries(title, purpose, people, fees, equipment, other);
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
        return form(page.known(centre), booking, null, Problems.NONE, request, response, model);
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
        var problems = check(entries);
        if (problems.isEmpty()) {
            var before = api.booking(caller, here.id(), booking).orNull();
            var answer = before == null
                    ? new Answer.Down<MyBooking>()
                    : api.change(
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
            if (answer.isGiven()) {
                MyPages.told(answer, "changed", flash);
                return "redirect:/my/bookings/{centre}/{booking}";
            }
            entries = again(entries, before, answer, problems, model);
        }
        return form(here, booking, entries, problems, request, response, model);
    }

    /** The entries the form goes on with: on what is stored by now where somebody else was faster. */
    private Entries again(
            Entries entries, @Nullable MyBooking now, Answer<MyBooking> answer, Problems problems, Model model) {
        if (!(answer instanceof Answer.Refused<MyBooking>(var refusal))) {
            model.addAttribute("notSent", true);
        } else if (refusal.isStale() && now != null) {
            entries.beside(Entries.of(now), words).show(model);
            return entries.at(now.revision());
        } else if (refusal.is("room-too-small")) {
            problems.say("people", refusal.sentence());
        } else if (!problems.take(refusal, FIELDS)) {
            model.addAttribute("refusal", refusal);
        }
        return entries;
    }

    private Problems check(Entries entries) {
        var problems = new Problems();
        if (entries.title().isEmpty()) {
            problems.say("title", words.text("ask-form.title.missing"));
        }
        if (entries.purpose().isEmpty()) {
            problems.say("purpose", words.text("ask-form.purpose.missing"));
        }
        if (entries.count() < 1) {
            problems.say("people", words.text("ask-form.people.missing"));
        }
        return problems;
    }

    private String form(
            Centre centre,
            String booking,
            @Nullable Entries entries,
            Problems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var template = page.show(centre, booking, "change", request, response, model);
        model.addAttribute("faults", problems);
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
