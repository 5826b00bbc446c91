package pl.krakow.centra.sites.staff.programme;

import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.sites.api.programme.ProgrammeApi;
import pl.krakow.centra.sites.api.programme.ProgrammeApi.Seats;
import pl.krakow.centra.sites.api.programme.ProgrammeApi.SeatsOf;
import pl.krakow.centra.sites.api.programme.ProgrammeEvent;
import pl.krakow.centra.sites.api.programme.Registration;
import pl.krakow.centra.sites.api.programme.RegistrationsApi;
import pl.krakow.centra.sites.api.programme.RegistrationsApi.SignUp;
import pl.krakow.centra.sites.api.rooms.Room;
import pl.krakow.centra.sites.api.rooms.RoomsApi;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.staff.AtWork;

/** Brings together what the pages of the programme show: events with their seats and rooms. */
@Component
@RequiredArgsConstructor
class ProgrammeDesk {

    static final int EVENTS = 30;
    static final int PEOPLE = 50;
    private static final int AT_ONCE = 100;
    private static final int MOST_PAGES = 30;

    private final ProgrammeApi programme;
    private final RegistrationsApi registrations;
    private final RoomsApi rooms;
    private final Together together;

    /** @param seats null where nobody signs up, or where it can't be seen now */
    record Row(ProgrammeEvent event, Look look, @Nullable Seats seats) {}

    /** @param seatsDown whether sign-ups can't be seen now */
    record Listing(List<Row> rows, @Nullable String next, boolean seatsDown, Map<String, Room> rooms) {}

    /**
     * One event with who signed up for it.
     *
     * @param seats how many stand where; null when nobody signed up
     */
    record File(
            ProgrammeEvent event,
            Look look,
            Answer<SignUp> signUp,
            Answer<Page<Registration>> people,
            @Nullable Seats seats,
            Map<String, Room> rooms) {}

    Answer<Listing> listing(AtWork work, ProgrammeFilter filter) {
        var known = together.begin(() -> rooms(work));
        var page = programme.list(
                work.caller(),
                work.id(),
                filter.firstDay(work.today()),
                filter.lastDay(work.today()),
                filter.states(),
                Fields.given(filter.kind()),
                Fields.given(filter.series()),
                Fields.given(filter.q()),
                EVENTS,
                filter.after());
        return page.map(given -> {
            var events = filter.show().equals("over")
                    ? given.items().stream()
                            .filter(event -> event.isOver(work.now().toOffsetDateTime()))
                            .toList()
                    : given.items();
            var seats = seats(work, events);
            var byEvent = byEvent(seats);
            return new Listing(
                    events.stream()
                            .map(event -> new Row(event, Look.of(event, work.now()), byEvent.get(event.id())))
                            .toList(),
                    given.next(),
                    seats.isDown(),
                    known.join());
        });
    }

    Answer<File> file(AtWork work, String id, String q, String state, @Nullable String after) {
        var known = together.begin(() -> rooms(work));
        var signUp = together.begin(() -> registrations.signUp(work.caller(), work.id(), id));
        var people = together.begin(() -> registrations.list(
                work.caller(), work.id(), id, Fields.given(state), Fields.given(q), PEOPLE, Fields.given(after)));
        var seats = together.begin(() -> programme.seats(work.caller(), work.id(), List.of(id)));
        return event(work, id)
                .map(event -> new File(
                        event,
                        Look.of(event, work.now()),
                        signUp.join(),
                        people.join(),
                        byEvent(seats.join()).get(id),
                        known.join()));
    }

    /** Everybody who has a seat, by name; some thousands at most. */
    Answer<List<Registration>> seated(AtWork work, String id) {
        return Page.<Registration>all(
                        MOST_PAGES,
                        cursor -> registrations.list(work.caller(), work.id(), id, "CONFIRMED", null, AT_ONCE, cursor))
                .map(all -> all.stream()
                        .sorted(Comparator.comparing(Registration::name, Collator.getInstance(Locale.of("pl"))))
                        .toList());
    }

    Answer<ProgrammeEvent> event(AtWork work, String id) {
        return programme.event(work.caller(), work.id(), id);
    }

    /** Whom a letter to everybody who signed up would reach. */
    Answer<RegistrationsApi.Reach> reach(AtWork work, String id) {
        return registrations.reach(work.caller(), work.id(), id, new RegistrationsApi.To("ALL"));
    }

    /** What stands in the rooms or can be carried into them. */
    List<Room.Equipment> equipment(AtWork work) {
        var stock = together.begin(() -> rooms.equipment(work.caller(), work.id()));
        var all = new LinkedHashMap<String, Room.Equipment>();
        rooms(work).values().stream()
                .flatMap(room -> room.fixedEquipment().stream())
                .forEach(piece -> all.putIfAbsent(piece.code(), piece));
        var carried = stock.join().orNull();
        if (carried != null) {
            carried.value().equipment().forEach(piece -> all.putIfAbsent(piece.code(), piece));
        }
        return List.copyOf(all.values());
    }

    /** The centre's rooms by id; none when they can't be seen now. */
    Map<String, Room> rooms(AtWork work) {
        return rooms.rooms(work.caller(), work.id()).orElse(new Page<>(List.of(), null)).items().stream()
                .collect(Collectors.toMap(Room::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    private Answer<SeatsOf> seats(AtWork work, List<ProgrammeEvent> events) {
        return events.isEmpty()
                ? new Answer.Given<>(new SeatsOf(List.of()))
                : programme.seats(
                        work.caller(),
                        work.id(),
                        events.stream().map(ProgrammeEvent::id).toList());
    }

    private static Map<String, Seats> byEvent(Answer<SeatsOf> answer) {
        return answer.orElse(new SeatsOf(List.of())).items().stream()
                .collect(Collectors.toMap(Seats::eventId, Function.identity(), (one, _) -> one));
    }
}
