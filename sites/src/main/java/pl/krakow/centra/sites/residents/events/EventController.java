package pl.krakow.centra.sites.residents.events;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
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
import pl.krakow.centra.sites.api.whatson.PublicEvent;
import pl.krakow.centra.sites.api.whatson.WhatsOnApi;
import pl.krakow.centra.sites.api.whatson.WhatsOnApi.MyRegistration;
import pl.krakow.centra.sites.api.whatson.WhatsOnApi.Registered;
import pl.krakow.centra.sites.api.whatson.WhatsOnApi.SignUp;
import pl.krakow.centra.sites.forms.Faults;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Gateway;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Room;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.residents.my.MyPages;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;
import pl.krakow.centra.sites.words.Words;

/**
 * One event, and signing up for it with an account or without. Reading the page takes nothing; a seat is kept once
 * somebody begins to fill in the form, where there is JavaScript.
 */
@Controller
@RequiredArgsConstructor
class EventController {

    private static final int ALIKE = 3;
    private static final int MOST_REGISTRATIONS = 100;
    private static final int MOST_PEOPLE = 100;
    private static final String ANSWER = "answer-";
    private static final List<String> AUDIENCES = List.of("RESIDENT", "INFORMAL_GROUP", "NGO");

    private final WhatsOnApi api;
    private final Gateway gateway;
    private final CentreCatalogue catalogue;
    private final Together together;
    private final People people;
    private final Frames frames;
    private final Words words;

    /** What is entered in the card. */
    record Entries(
            String name,
            String email,
            String people,
            String audience,
            String organisation,
            String needs,
            Map<String, String> answers,
            String once,
            String hold) {

        static Entries read(MultiValueMap<String, String> form) {
            var answers = new LinkedHashMap<String, String>();
            form.forEach((field, values) -> {
                if (field.startsWith(ANSWER) && !values.getFirst().isBlank()) {
                    answers.put(
                            field.substring(ANSWER.length()),
                            values.getFirst().strip().replace("\r\n", "\n"));
                }
            });
            return new Entries(
                    text(form, "name"),
                    text(form, "email"),
                    text(form, "people"),
                    text(form, "audience"),
                    text(form, "organisation"),
                    text(form, "needs").replace("\r\n", "\n"),
                    answers,
                    text(form, "once"),
                    text(form, "hold"));
        }

        private static String text(MultiValueMap<String, String> form, String field) {
            var value = form.getFirst(field);
            return value == null ? "" : value.strip();
        }

        /** 1 where nothing is said; 0 where it can't be read. */
        int count() {
            return people.isEmpty() ? 1 : people.matches("\\d{1,4}") ? Integer.parseInt(people) : 0;
        }

        public String answer(String question) {
            return answers.getOrDefault(question, "");
        }

        Entries by(@Nullable String person) {
            return new Entries(
                    name.isEmpty() && person != null ? person : name,
                    email,
                    people,
                    audience,
                    organisation,
                    needs,
                    answers,
                    once,
                    hold);
        }
    }

    @GetMapping("/events/{centre}/{event}")
    String event(
            Site site,
            @PathVariable String centre,
            @PathVariable String event,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return show(site, centre, event, Entries.read(empty()), new Faults(), request, response, model);
    }

    private static MultiValueMap<String, String> empty() {
        return new LinkedMultiValueMap<>();
    }

    @PostMapping("/events/{centre}/{event}/sign-up")
    String signUp(
            Site site,
            @PathVariable String centre,
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var entries = Entries.read(form);
        var caller = whoever(request);
        var faults = check(entries, api.signUp(caller, centre, event).orNull());
        if (!faults.isEmpty()) {
            return show(site, centre, event, entries, faults, request, response, model);
        }
        var answer = api.register(
                caller,
                centre,
                event,
                new Once(entries.once()),
                new WhatsOnApi.Person(
                        entries.name(),
                        entries.email(),
                        entries.organisation().isEmpty() ? null : entries.organisation(),
                        entries.needs().isEmpty() ? null : entries.needs(),
                        entries.audience(),
                        entries.count(),
                        entries.answers(),
                        entries.hold().isEmpty() ? null : entries.hold()));
        switch (answer) {
            case Answer.Given<Registered>(var registered) -> {
                flash.addFlashAttribute("signedUp", registered.state() == null ? "LETTER" : registered.state());
                flash.addFlashAttribute("signedUpAs", entries.email());
                return "redirect:/events/{centre}/{event}#sign-up";
            }
            case Answer.Refused<Registered>(var refusal) -> {
                if (!faults.take(
                        refusal,
                        Map.of(
                                "/name", "name",
                                "/email", "email",
                                "/people", "people",
                                "/organisation", "organisation",
                                "/needs", "needs",
                                "/answers", "answers"))) {
                    model.addAttribute("refusal", refusal);
                }
            }
            case Answer.Down<Registered> _ -> model.addAttribute("notSent", true);
        }
        return show(site, centre, event, entries, faults, request, response, model);
    }

    private Faults check(Entries entries, @Nullable SignUp signUp) {
        var faults = new Faults();
        if (entries.name().isEmpty()) {
            faults.add("name", words.text("sign-up.name.missing"));
        }
        if (!entries.email().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            faults.add("email", words.text("my.letters.email.wrong"));
        }
        var most = signUp == null ? MOST_PEOPLE : Math.max(1, signUp.mostPeople());
        if (entries.count() < 1 || entries.count() > most) {
            faults.add("people", words.text("sign-up.people.wrong", words.number(most)));
        }
        if (!AUDIENCES.contains(entries.audience())) {
            faults.add("audience", words.text("sign-up.audience.missing"));
        }
        if (signUp != null) {
            for (var question : signUp.questions()) {
                if (question.required() && entries.answer(question.id()).isEmpty()) {
                    faults.add(ANSWER + question.id(), words.text("sign-up.answer.missing"));
                }
            }
        }
        return faults;
    }

    /** Keeps a seat while the form is filled in; answers with the part of the form that says until when. */
    @PostMapping("/events/{centre}/{event}/hold")
    String hold(
            Site site,
            @PathVariable String centre,
            @PathVariable String event,
            HttpServletRequest request,
            Model model) {
        var held = api.hold(whoever(request), centre, event, new WhatsOnApi.HoldWish(1));
        model.addAttribute("held", held.orNull());
        model.addAttribute("zone", frames.of(request).zone());
        return "residents/events/card :: held";
    }

    /** @param act {@code accept} or {@code cancel} */
    @PostMapping("/my/registrations/{centre}/{event}/{registration}/{act}")
    String act(
            Site site,
            @PathVariable String centre,
            @PathVariable String event,
            @PathVariable String registration,
            @PathVariable String act,
            RedirectAttributes flash) {
        var caller = people.caller();
        var answer = switch (act) {
            case "accept" -> api.accept(caller, centre, event, registration);
            case "cancel" -> api.cancel(caller, centre, event, registration);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        MyPages.told(answer, act.equals("accept") ? "seat" : "seat-given-up", flash);
        return "redirect:/events/{centre}/{event}#sign-up";
    }

    /** The code that is shown at the door. */
    @GetMapping("/my/registrations/{centre}/{event}/{registration}/ticket.svg")
    ResponseEntity<byte[]> ticket(
            Site site, @PathVariable String centre, @PathVariable String event, @PathVariable String registration) {
        if (api.ticket(people.caller(), centre, event, registration) instanceof Answer.Given<byte[]>(var drawing)) {
            return ResponseEntity.ok()
                    .contentType(MediaType.valueOf("image/svg+xml"))
                    .header("Cache-Control", "private, max-age=3600")
                    .body(drawing);
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Caller whoever(HttpServletRequest request) {
        return frames.of(request).person() == null ? people.anyone() : people.caller();
    }

    private String show(
            Site site,
            String slug,
            String id,
            Entries entries,
            Faults faults,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var centre = centre(site, slug);
        var caller = whoever(request);
        var frame = frames.of(request);
        var anyone = people.anyone();
        var signUp = together.begin(() -> api.signUp(caller, slug, id));
        var registration = together.begin(() -> caller.token() == null ? null : registration(caller, id));
        var rooms = together.begin(() -> gateway.rooms(anyone, centre.id()).orElse(List.of()));
        var found = api.event(anyone, slug, id);
        if (found instanceof Answer.Refused<PublicEvent>) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var event = found.orNull();
        var now = frame.now().toOffsetDateTime();
        model.addAttribute("centre", centre);
        model.addAttribute("event", event);
        model.addAttribute("faults", faults);
        var person = frame.person();
        model.addAttribute("form", entries.by(person == null ? null : person.name()));
        model.addAttribute("audiences", AUDIENCES);
        if (event == null) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return "residents/events/event";
        }
        var mine = registration.join();
        var open = signUp.join();
        model.addAttribute("roomName", roomName(event, rooms.join()));
        model.addAttribute("mine", mine);
        model.addAttribute("signUp", open.orNull());
        model.addAttribute("card", card(event, mine, open, now));
        model.addAttribute("alike", alike(anyone, event));
        if (!faults.isEmpty() || model.containsAttribute("refusal")) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        if (person != null) {
            MyPages.keepToOneself(response);
        }
        return "residents/events/event";
    }

    private static @Nullable String roomName(PublicEvent event, List<Room> rooms) {
        var place = event.place();
        var id = place == null ? null : place.roomId();
        if (id == null) {
            return null;
        }
        for (var room : rooms) {
            var name = room.name();
            if (room.id().equals(id) && name != null) {
                return name.in(LocaleContextHolder.getLocale());
            }
        }
        return id;
    }

    /** What the card is about, as a key of the bundles. */
    private static String card(
            PublicEvent event, @Nullable MyRegistration mine, Answer<SignUp> signUp, OffsetDateTime now) {
        if (event.is("CANCELLED")) {
            return "cancelled";
        }
        if (event.is("POSTPONED")) {
            return "postponed";
        }
        if (!event.end().isAfter(now)) {
            return "over";
        }
        if (mine != null && mine.isOpen()) {
            return "mine";
        }
        return switch (signUp) {
            case Answer.Given<SignUp>(var open) ->
                switch (open.state()) {
                    case "OPEN" -> "open";
                    case "WAITING_LIST" -> "waiting-list";
                    case "FULL" -> "full";
                    case "NOT_YET_OPEN" -> "not-yet";
                    case "NONE" -> "come";
                    default -> "closed";
                };
            case Answer.Refused<SignUp> _ -> "come";
            case Answer.Down<SignUp> _ -> "down";
        };
    }

    private @Nullable MyRegistration registration(Caller caller, String event) {
        return api.mine(caller, MOST_REGISTRATIONS).orElse(new Page<>(List.of(), null)).items().stream()
                .filter(one -> one.eventId().equals(event) && one.isOpen())
                .findFirst()
                .orElse(null);
    }

    private List<PublicEvent> alike(Caller anyone, PublicEvent event) {
        return api
                .find(anyone, null, null, event.kind(), null, null, null, null, ALIKE + 1, null)
                .orElse(new Page<>(List.of(), null))
                .items()
                .stream()
                .filter(other -> !other.id().equals(event.id()))
                .limit(ALIKE)
                .toList();
    }

    private Centre centre(Site site, String slug) {
        return CentreId.parse(slug)
                .flatMap(catalogue::find)
                .filter(centre -> !(site instanceof Site.OfCentre here)
                        || here.centre().id().equals(centre.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
