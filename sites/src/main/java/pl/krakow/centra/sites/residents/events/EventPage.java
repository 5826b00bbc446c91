package pl.krakow.centra.sites.residents.events;

import java.time.OffsetDateTime;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.sites.api.rooms.Room;
import pl.krakow.centra.sites.api.rooms.RoomsApi;
import pl.krakow.centra.sites.api.whatson.PublicEvent;
import pl.krakow.centra.sites.api.whatson.WhatsOnApi;
import pl.krakow.centra.sites.api.whatson.WhatsOnApi.MyRegistration;
import pl.krakow.centra.sites.api.whatson.WhatsOnApi.SignUp;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.frame.Found;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.residents.my.MyPages;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/** The page of an event: what it is, how it stands with the seats, and the form of whoever wants one. */
@Component
@RequiredArgsConstructor
class EventPage {

    private static final int ALIKE = 3;
    private static final int MOST_REGISTRATIONS = 100;
    static final List<String> AUDIENCES = List.of("RESIDENT", "INFORMAL_GROUP", "NGO");

    private final WhatsOnApi api;
    private final RoomsApi lent;
    private final CentreCatalogue catalogue;
    private final Together together;
    private final People people;
    private final Frames frames;

    /** Who is signed in asks as themselves, also at the hosts of centres. */
    Caller whoever(HttpServletRequest request) {
        return frames.of(request).person() == null ? people.anyone() : people.caller();
    }

    String show(
            Site site,
            String slug,
            String id,
            SignUpForm entries,
            Problems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var centre = centre(site, slug);
        var caller = whoever(request);
        var frame = frames.of(request);
        var anyone = people.anyone();
        var signUp = together.begin(() -> api.signUp(caller, slug, id));
        var registration = together.begin(() -> caller.token() == null ? null : registration(caller, id));
        var rooms = together.begin(
                () -> lent.rooms(anyone, centre.id()).map(Page::items).orElse(List.of()));
        var found = Found.of(api.event(anyone, slug, id));
        var event = found.orNull();
        var now = frame.now().toOffsetDateTime();
        model.addAttribute("centre", centre);
        model.addAttribute("event", event);
        model.addAttribute("faults", problems);
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
        if (!problems.isEmpty() || model.containsAttribute("refusal")) {
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
            if (room.id().equals(id)) {
                return room.name();
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
                .find(anyone, "now", null, event.kind(), null, null, null, null, ALIKE + 1, null)
                .orElse(new Page<>(List.of(), null))
                .items()
                .stream()
                .filter(other -> !other.id().equals(event.id()))
                .limit(ALIKE)
                .toList();
    }

    private Centre centre(Site site, String slug) {
        return catalogue.byId(slug).filter(site::isAbout).orElseThrow(Found::none);
    }
}
