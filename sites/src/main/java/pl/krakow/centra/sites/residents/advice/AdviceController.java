package pl.krakow.centra.sites.residents.advice;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.api.talks.TalksApi;
import pl.krakow.centra.sites.api.talks.TalksApi.Slot;
import pl.krakow.centra.sites.forms.Emails;
import pl.krakow.centra.sites.forms.Faults;
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

/** Advice: a field, a time with an adviser, a short form. Nobody needs an account; where nothing is free one can wait. */
@Controller
@RequiredArgsConstructor
class AdviceController {

    private static final int DAYS = 28;
    private static final int MOST_SLOTS = 60;
    private static final int MOST_PAGES = 5;
    private static final int LONGEST_QUESTION = 2000;
    private static final int WAIT_IN_DAYS = 60;
    private static final List<String> WAYS = List.of("ON_SITE", "ONLINE", "PHONE");
    private static final List<String> LANGUAGES = List.of("pl", "en", "uk");
    static final List<String> KINDS = List.of("ORGANISATION", "INFORMAL_GROUP", "INDIVIDUAL");

    private final TalksApi api;
    private final CentreCatalogue catalogue;
    private final Together together;
    private final People people;
    private final Frames frames;
    private final Words words;

    /** What somebody wants advice on, and how. */
    record Query(
            @Nullable String field,
            @Nullable String centre,
            @Nullable String way,
            @Nullable String language) {}

    /** Times of one day. */
    record Day(LocalDate date, List<Slot> slots) {}

    @GetMapping("/advice")
    String times(Site site, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request, Model model) {
        var anyone = people.anyone();
        var today = frames.of(request).today();
        var query = query(site, form);
        var fields = together.begin(() -> api.fields(anyone));
        var until = today.plusDays(DAYS);
        var centre = query.centre();
        var after = form.getFirst("after");
        var found = query.field() == null
                ? null
                : centre == null
                        ? api.slots(
                                anyone, query.field(), query.language(), query.way(), today, until, MOST_SLOTS, after)
                        : api.slotsAt(
                                anyone,
                                centre,
                                query.field(),
                                query.language(),
                                query.way(),
                                today,
                                until,
                                MOST_SLOTS,
                                after);
        model.addAttribute("query", query);
        model.addAttribute("ways", WAYS);
        model.addAttribute("languages", LANGUAGES);
        model.addAttribute("fields", fields.join());
        model.addAttribute("days", found == null ? null : found.map(page -> days(page.items())));
        model.addAttribute("next", found == null ? null : found.map(Page::next).orNull());
        model.addAttribute("later", after != null);
        return "residents/advice/times";
    }

    private static Query query(Site site, MultiValueMap<String, String> form) {
        var field = form.getFirst("field");
        var centre = form.getFirst("centre");
        var way = form.getFirst("way");
        var language = form.getFirst("language");
        return new Query(
                field != null && field.matches("[a-z][a-z-]{0,39}") ? field : null,
                site instanceof Site.OfCentre here
                        ? here.centre().id().value()
                        : centre != null && CentreId.parse(centre).isPresent() ? centre : null,
                way != null && WAYS.contains(way) ? way : null,
                language != null && LANGUAGES.contains(language) ? language : null);
    }

    private static List<Day> days(List<Slot> slots) {
        var days = new LinkedHashMap<LocalDate, List<Slot>>();
        slots.forEach(slot -> days.computeIfAbsent(slot.start().toLocalDate(), date -> new ArrayList<>())
                .add(slot));
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    /** What is entered. */
    record Entries(
            String field,
            String name,
            String email,
            String phone,
            String kind,
            String organisation,
            String question,
            String way,
            String until,
            String once) {

        static Entries read(MultiValueMap<String, String> form) {
            return new Entries(
                    text(form, "field"),
                    text(form, "name"),
                    text(form, "email"),
                    text(form, "phone"),
                    text(form, "kind"),
                    text(form, "organisation"),
                    text(form, "question").replace("\r\n", "\n"),
                    text(form, "way"),
                    text(form, "until"),
                    text(form, "once"));
        }

        private static String text(MultiValueMap<String, String> form, String field) {
            var value = form.getFirst(field);
            return value == null ? "" : value.strip();
        }

        Entries by(@Nullable String person) {
            return new Entries(
                    field,
                    name.isEmpty() && person != null ? person : name,
                    email,
                    phone,
                    kind,
                    organisation,
                    question,
                    way,
                    until,
                    once);
        }

        @Nullable
        String given(String value) {
            return value.isEmpty() ? null : value;
        }
    }

    @GetMapping("/advice/book/{centre}/{slot}")
    String booking(
            Site site,
            @PathVariable String centre,
            @PathVariable String slot,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return show(known(site, centre), slot, Entries.read(form), new Faults(), request, response, model);
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
        var entries = Entries.read(form);
        var faults = check(entries);
        if (!faults.isEmpty()) {
            return show(here, slot, entries, faults, request, response, model);
        }
        var visit = new TalksApi.Visit(
                entries.field(),
                entries.name(),
                entries.email(),
                entries.given(entries.phone()),
                entries.kind(),
                entries.given(entries.organisation()),
                entries.given(entries.question()));
        var signedIn = frames.of(request).person() != null;
        var once = new Once(entries.once());
        var answer = signedIn
                ? api.book(people.caller(), centre, slot, once, visit)
                : api.ask(people.anyone(), centre, slot, once, visit);
        return answered(answer, signedIn, entries, faults, flash, model)
                ? done(site, signedIn)
                : show(here, slot, entries, faults, request, response, model);
    }

    /** A resident's matters are at the residents' host. */
    private static String done(Site site, boolean signedIn) {
        return signedIn && site instanceof Site.Residents ? "redirect:/my#advice" : "redirect:/advice";
    }

    private static boolean answered(
            Answer<?> answer, boolean signedIn, Entries entries, Faults faults, RedirectAttributes flash, Model model) {
        switch (answer) {
            case Answer.Given<?> _ -> {
                flash.addFlashAttribute("done", signedIn ? "advice" : "advice-letter");
                flash.addFlashAttribute("sentTo", entries.email());
                return true;
            }
            case Answer.Refused<?>(var refusal) -> {
                if (!faults.take(
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

    private Faults check(Entries entries) {
        var faults = new Faults();
        if (entries.field().isEmpty()) {
            faults.add("field", words.text("advise.field.missing"));
        }
        if (entries.name().isEmpty()) {
            faults.add("name", words.text("sign-up.name.missing"));
        }
        if (!Emails.isLikely(entries.email())) {
            faults.add("email", words.text("my.letters.email.wrong"));
        }
        if (!entries.phone().isEmpty() && !entries.phone().matches("\\+?[0-9 ()-]{5,30}")) {
            faults.add("phone", words.text("ask-form.phone.missing"));
        }
        if (!KINDS.contains(entries.kind())) {
            faults.add("kind", words.text("advise.kind.missing"));
        }
        if (entries.question().length() > LONGEST_QUESTION) {
            faults.add("question", words.text("ask-form.too-long", LONGEST_QUESTION));
        }
        return faults;
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
            Entries entries,
            Faults faults,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var start = start(slot, centre.zone());
        if (start == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
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
        return form("book", centre, entries, faults, fields.join(), request, response, model);
    }

    private String form(
            String page,
            Centre centre,
            Entries entries,
            Faults faults,
            Answer<TalksApi.Fields> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var person = frames.of(request).person();
        model.addAttribute("centre", centre);
        model.addAttribute("fields", fields);
        model.addAttribute("faults", faults);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("ways", WAYS);
        model.addAttribute("form", entries.by(person == null ? null : person.name()));
        if (!faults.isEmpty() || model.containsAttribute("refusal")) {
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
                Entries.read(form),
                new Faults(),
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
        var entries = Entries.read(form);
        var faults = check(entries);
        var today = frames.of(request).today();
        var until = until(entries.until(), today);
        if (until == null) {
            faults.add("until", words.text("advise.until.missing"));
        }
        if (until != null && faults.isEmpty()) {
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
                            entries.given(entries.phone()),
                            entries.kind(),
                            entries.given(entries.organisation()),
                            entries.given(entries.question())));
            if (answered(answer, signedIn, entries, faults, flash, model)) {
                return done(site, signedIn);
            }
        }
        return form("wait", here, entries, faults, api.fields(people.anyone()), request, response, model);
    }

    private static @Nullable LocalDate until(String text, LocalDate today) {
        try {
            var until = text.isEmpty() ? today.plusDays(WAIT_IN_DAYS) : LocalDate.parse(text);
            return until.isBefore(today) ? null : until;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private String usual(Site site) {
        return site instanceof Site.OfCentre here
                ? here.centre().id().value()
                : catalogue.all().getFirst().id().value();
    }

    private Centre known(Site site, String slug) {
        return CentreId.parse(slug)
                .flatMap(catalogue::find)
                .filter(centre -> !(site instanceof Site.OfCentre here)
                        || here.centre().id().equals(centre.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
