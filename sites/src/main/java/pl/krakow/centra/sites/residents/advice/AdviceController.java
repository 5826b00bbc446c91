package pl.krakow.centra.sites.residents.advice;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
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
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.sites.api.talks.TalksApi;
import pl.krakow.centra.sites.api.talks.TalksApi.Slot;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.FormKey;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.frame.Found;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.residents.my.MyPages;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;
import pl.krakow.centra.sites.words.Words;

/** A time with an adviser and a short form. Nobody needs an account; where nothing is free one can wait. */
@Controller
@RequiredArgsConstructor
class AdviceController {

    private static final int MOST_SLOTS = 60;
    private static final int MOST_PAGES = 5;
    private static final int WAIT_IN_DAYS = 60;
    static final List<String> WAYS = List.of("ON_SITE", "ONLINE", "PHONE");

    private final TalksApi api;
    private final CentreCatalogue catalogue;
    private final Together together;
    private final People people;
    private final Frames frames;
    private final Words words;

    @GetMapping("/advice/book/{centre}/{slot}")
    String booking(
            Site site,
            @PathVariable String centre,
            @PathVariable String slot,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return show(known(site, centre), slot, AdviceForm.read(form), Problems.NONE, request, response, model);
    }

    @PostMapping("/advice/book/{centre}/{slot}")
    String book(
            Site site,
            @PathVariable String centre,
            @PathVariable String slot,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var here = known(site, centre);
        var entries = AdviceForm.read(form);
        var problems = entries.problems(words);
        FormKey.keep(entries.once(), model);
        if (!problems.isEmpty()) {
            return show(here, slot, entries, problems, request, response, model);
        }
        var visit = new TalksApi.Visit(
                entries.field(),
                entries.name(),
                entries.email(),
                Fields.given(entries.phone()),
                entries.kind(),
                Fields.given(entries.organisation()),
                Fields.given(entries.question()));
        var signedIn = frames.of(request).person() != null;
        var once = new Once(entries.once());
        var answer = signedIn
                ? api.book(people.caller(), centre, slot, once, visit)
                : api.ask(people.anyone(), centre, slot, once, visit);
        return answered(answer, signedIn, entries, problems, flash, model)
                ? done(site, signedIn)
                : show(here, slot, entries, problems, request, response, model);
    }

    /** A resident's matters are at the residents' host. */
    private static String done(Site site, boolean signedIn) {
        return signedIn && site instanceof Site.Residents ? "redirect:/my#advice" : "redirect:/advice";
    }

    private static boolean answered(
            Answer<?> answer,
            boolean signedIn,
            AdviceForm entries,
            Problems problems,
            RedirectAttributes flash,
            Model model) {
        FormKey.keep(entries.once(), answer, model);
        switch (answer) {
            case Answer.Given<?> _ -> {
                flash.addFlashAttribute("done", signedIn ? "advice" : "advice-letter");
                flash.addFlashAttribute("sentTo", entries.email());
                return true;
            }
            case Answer.Refused<?>(var refusal) -> {
                if (!problems.take(
                        refusal,
                        Map.of(
                                "/name", "name",
                                "/email", "email",
                                "/phone", "phone",
                                "/organisation", "organisation",
                                "/question", "question",
                                "/until", "until",
                                "/field", "field"))) {
                    model.addAttribute("refusal", refusal);
                }
            }
            case Answer.Down<?> _ -> model.addAttribute("notSent", true);
        }
        return false;
    }

    /** When the slot begins: its id ends with it, in UTC. */
    static @Nullable OffsetDateTime start(String slot, ZoneId zone) {
        var at = slot.lastIndexOf('-');
        try {
            return at < 0
                    ? null
                    : LocalDateTime.parse(slot.substring(at + 1), DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm'Z'"))
                            .atOffset(ZoneOffset.UTC)
                            .atZoneSameInstant(zone)
                            .toOffsetDateTime();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private String show(
            Centre centre,
            String slot,
            AdviceForm entries,
            Problems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var start = start(slot, centre.zone());
        if (start == null) {
            throw Found.none();
        }
        var anyone = people.anyone();
        var day = start.toLocalDate();
        var fields = together.begin(() -> api.fields(anyone));
        var free = Page.all(
                MOST_PAGES,
                cursor -> api.slotsAt(anyone, centre.id().value(), null, null, null, day, day, MOST_SLOTS, cursor));
        Slot found = free.orElse(List.of()).stream()
                .filter(one -> one.id().equals(slot))
                .findFirst()
                .orElse(null);
        model.addAttribute("slot", found);
        model.addAttribute("slotId", slot);
        model.addAttribute("gone", free.isGiven() && found == null);
        model.addAttribute("start", start);
        return form("book", centre, entries, problems, fields.join(), request, response, model);
    }

    private String form(
            String page,
            Centre centre,
            AdviceForm entries,
            Problems problems,
            Answer<TalksApi.Fields> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var person = frames.of(request).person();
        model.addAttribute("centre", centre);
        model.addAttribute("fields", fields);
        model.addAttribute("faults", problems);
        model.addAttribute("kinds", AdviceForm.KINDS);
        model.addAttribute("ways", WAYS);
        model.addAttribute("form", entries.by(person == null ? null : person.name()));
        if (!problems.isEmpty() || model.containsAttribute("refusal")) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        MyPages.keepToOneself(response);
        return "residents/advice/" + page;
    }

    /** Waiting for a time that suits. */
    @GetMapping("/advice/wait")
    String waiting(
            Site site,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var centre = form.getFirst("centre");
        return form(
                "wait",
                known(site, centre == null || centre.isEmpty() ? usual(site) : centre),
                AdviceForm.read(form),
                Problems.NONE,
                api.fields(people.anyone()),
                request,
                response,
                model);
    }

    @PostMapping("/advice/wait")
    String wait(
            Site site,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam String centre,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var here = known(site, centre);
        var entries = AdviceForm.read(form);
        var problems = entries.problems(words);
        FormKey.keep(entries.once(), model);
        var today = frames.of(request).today();
        var until = until(entries.until(), today);
        if (until == null) {
            problems.say("until", words.text("advise.until.missing"));
        }
        if (until != null && problems.isEmpty()) {
            var signedIn = frames.of(request).person() != null;
            Caller caller = signedIn ? people.caller() : people.anyone();
            var answer = api.wish(
                    caller,
                    centre,
                    new Once(entries.once()),
                    new TalksApi.Wish(
                            entries.field(),
                            WAYS.contains(entries.way()) ? entries.way() : null,
                            until,
                            entries.name(),
                            entries.email(),
                            Fields.given(entries.phone()),
                            entries.kind(),
                            Fields.given(entries.organisation()),
                            Fields.given(entries.question())));
            if (answered(answer, signedIn, entries, problems, flash, model)) {
                return done(site, signedIn);
            }
        }
        return form("wait", here, entries, problems, api.fields(people.anyone()), request, response, model);
    }

    private static @Nullable LocalDate until(String text, LocalDate today) {
        var until = text.isEmpty() ? today.plusDays(WAIT_IN_DAYS) : Fields.date(text);
        return until == null || until.isBefore(today) ? null : until;
    }

    private String usual(Site site) {
        return site instanceof Site.OfCentre here
                ? here.centre().id().value()
                : catalogue.all().getFirst().id().value();
    }

    private Centre known(Site site, String slug) {
        return catalogue.byId(slug).filter(site::isAbout).orElseThrow(Found::none);
    }
}
