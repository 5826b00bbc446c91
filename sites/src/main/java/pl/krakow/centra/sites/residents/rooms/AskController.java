package pl.krakow.centra.sites.residents.rooms;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
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
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.sites.api.my.MyBooking;
import pl.krakow.centra.sites.api.my.MyBookingsApi;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.frame.Found;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Refusal;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;
import pl.krakow.centra.sites.words.Words;

/**
 * Asking for a room, and waiting for one that is taken: one form for both. Opening the form keeps the time for some
 * minutes, opening it again keeps it longer; nobody else's booking is touched by that. Whatever is wrong or refused is
 * said on the form with every entry kept, and what is free instead is a button that moves the entries there.
 */
@Controller
@RequiredArgsConstructor
class AskController {

    private static final String PAGE = "residents/rooms/ask";
    /** Where the API finds fault, and the form's field for it. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("/title", "title"),
            Map.entry("/purpose", "purpose"),
            Map.entry("/expectedPeople", "people"),
            Map.entry("/equipment", "equipment"),
            Map.entry("/responsiblePerson/name", "name"),
            Map.entry("/responsiblePerson/phone", "phone"),
            Map.entry("/beneficiaryId", "who"),
            Map.entry("/regulationsVersion", "regulations"),
            Map.entry("/start", "time"),
            Map.entry("/end", "time"));

    private final AskDesk desk;
    private final MyBookingsApi bookings;
    private final AskCheck check;
    private final AskOrder order;
    private final CentreCatalogue catalogue;
    private final People people;
    private final Frames frames;
    private final Words words;

    @GetMapping("/rooms/{centre}/{room}/ask")
    String ask(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String room,
            @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var form = AskForm.read(entered);
        if (form.start() == null) {
            return "redirect:/rooms?centre=" + known(centre).id().value();
        }
        return show(
                new Asked(known(centre), room, form, false, people.caller()), Problems.NONE, request, response, model);
    }

    @GetMapping("/rooms/{centre}/{room}/wait")
    String wait(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String room,
            @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return show(
                new Asked(known(centre), room, AskForm.read(entered), true, people.caller()),
                Problems.NONE,
                request,
                response,
                model);
    }

    @PostMapping("/rooms/{centre}/{room}/ask")
    String send(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String room,
            @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var form = AskForm.read(entered);
        var instead = instead(entered.getFirst("instead"));
        if (instead != null) {
            var moved = form.at(instead.start(), instead.minutes());
            return show(
                    new Asked(known(centre), instead.room(), moved, false, people.caller()),
                    Problems.NONE,
                    request,
                    response,
                    model);
        }
        return sent(new Asked(known(centre), room, form, false, people.caller()), request, response, flash, model);
    }

    @PostMapping("/rooms/{centre}/{room}/wait")
    String join(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String room,
            @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        return sent(
                new Asked(known(centre), room, AskForm.read(entered), true, people.caller()),
                request,
                response,
                flash,
                model);
    }

    /** Another time that was offered. */
    private record Instead(String room, LocalDateTime start, int minutes) {}

    private static @Nullable Instead instead(@Nullable String value) {
        var parts = value == null ? new String[0] : value.split(" ");
        if (parts.length != 3) {
            return null;
        }
        try {
            var start = LocalDateTime.parse(parts[1]);
            var minutes = Duration.between(start, LocalDateTime.parse(parts[2])).toMinutes();
            return new Instead(parts[0], start, (int) minutes);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private Centre known(String slug) {
        return catalogue.byId(slug).orElseThrow(Found::none);
    }

    private String sent(
            Asked asked,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var answer = desk.page(asked.caller(), asked.centre(), asked.room(), asked.form(), false);
        if (!(answer instanceof Answer.Given<AskPage>(var page))) {
            return show(asked, Problems.NONE, request, response, model);
        }
        var problems = check.check(asked.form(), page);
        if (!problems.isEmpty()) {
            return show(asked, problems, request, response, model);
        }
        var who = order.whoFor(asked, problems);
        if (who instanceof Answer.Given<String>(var beneficiary)) {
            return placed(asked.with(asked.form().on(beneficiary)), page, request, response, flash, model);
        }
        model.addAttribute("notSent", who.isDown());
        if (who instanceof Answer.Refused<String>(var refusal) && problems.isEmpty()) {
            model.addAttribute("refusal", refusal);
        }
        return show(asked.with(asked.form().afterRegistering(who)), problems, request, response, model);
    }

    private String placed(
            Asked asked,
            AskPage page,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var wanted = AskOrder.of(asked, page);
        var centre = asked.centre().id();
        var once = new Once(asked.form().once());
        if (asked.waiting()) {
            var answer = bookings.join(asked.caller(), centre, once, wanted);
            return switch (answer) {
                case Answer.Given<MyBookingsApi.Joined>(var joined) -> {
                    flash.addFlashAttribute("done", "waiting");
                    flash.addFlashAttribute("place", joined.place());
                    yield "redirect:/my#waiting";
                }
                case Answer.Refused<MyBookingsApi.Joined>(var refusal) ->
                    refused(asked.after(answer), refusal, request, response, model);
                case Answer.Down<MyBookingsApi.Joined> _ -> down(asked, request, response, model);
            };
        }
        var answer = bookings.place(asked.caller(), centre, once, wanted);
        return switch (answer) {
            case Answer.Given<MyBooking>(var booking) -> {
                flash.addFlashAttribute("done", booking.state().name().equals("CONFIRMED") ? "confirmed" : "asked");
                yield "redirect:/my/bookings/" + booking.centre() + "/" + booking.id();
            }
            case Answer.Refused<MyBooking>(var refusal) ->
                refused(asked.after(answer), refusal, request, response, model);
            case Answer.Down<MyBooking> _ -> down(asked, request, response, model);
        };
    }

    private String down(Asked asked, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("notSent", true);
        return show(asked, Problems.NONE, request, response, model);
    }

    private String refused(
            Asked asked, Refusal refusal, HttpServletRequest request, HttpServletResponse response, Model model) {
        var problems = new Problems();
        var atFields = problems.take(refusal, FIELDS);
        var sentence = refusal.sentence();
        if (refusal.is("room-too-small")) {
            problems.say("people", sentence);
        } else if (refusal.is("regulations-outdated")) {
            problems.say("regulations", words.text("ask-form.regulations.changed"));
        } else if (refusal.is("beneficiary-unknown") || refusal.is("not-your-beneficiary")) {
            problems.say("who", sentence);
        } else if (!atFields) {
            model.addAttribute("refusal", refusal);
        }
        return show(asked, problems, request, response, model);
    }

    private String show(
            Asked asked, Problems problems, HttpServletRequest request, HttpServletResponse response, Model model) {
        // while nobody knows whether the request arrived, the time may be theirs already
        var hold = !asked.waiting()
                && !Boolean.TRUE.equals(model.getAttribute("notSent"))
                && !(model.getAttribute("refusal") instanceof Refusal told && told.isSentBefore());
        var answer = desk.page(asked.caller(), asked.centre(), asked.room(), asked.form(), hold);
        model.addAttribute("centre", asked.centre());
        model.addAttribute("waiting", asked.waiting());
        model.addAttribute("faults", problems);
        model.addAttribute("lengths", RoomQuery.LENGTHS);
        switch (answer) {
            case Answer.Given<AskPage>(var page) -> {
                var refusal = model.getAttribute("refusal") instanceof Refusal told ? told : page.refused();
                var free = model.getAttribute("refusal") instanceof Refusal told && page.refused() == null
                        ? desk.free(asked.caller(), asked.centre(), told)
                        : page.free();
                var person = frames.of(request).person();
                model.addAttribute("view", page);
                model.addAttribute("refusal", refusal);
                model.addAttribute("free", free);
                model.addAttribute(
                        "form", asked.form().by(person == null ? null : person.name(), AskDesk.usualWho(page)));
                if (refusal != null || !problems.isEmpty()) {
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                }
            }
            case Answer.Refused<AskPage> _ -> throw Found.none();
            case Answer.Down<AskPage> _ -> {
                model.addAttribute("view", null);
                response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            }
        }
        response.setHeader("Cache-Control", "no-store");
        return PAGE;
    }
}
