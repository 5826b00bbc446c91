package pl.krakow.centra.events.registrations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.Sought;
import pl.krakow.centra.events.privacy.Viewed;
import pl.krakow.centra.events.registrations.RegistrationView.State;
import pl.krakow.centra.events.registrations.domain.Entry;
import pl.krakow.centra.events.registrations.domain.EntryState;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Question;
import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.events.registrations.domain.Registrations;
import pl.krakow.centra.events.registrations.domain.Registrations.Position;
import pl.krakow.centra.events.registrations.domain.Roster;
import pl.krakow.centra.events.registrations.domain.Rosters;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.privacy.Views;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;

/** Shows registrations: their own to everybody, an event's to the staff of its centre. */
@Component
@RequiredArgsConstructor
public class FindRegistrations {

    private static final int AT_ONCE = 500;

    private final OnTheRoster onTheRoster;
    private final Rosters rosters;
    private final Registrations registrations;
    private final Views views;
    private final CentreStaff staff;

    public Optional<RegistrationView> find(CentreId centre, EventId event, RegistrationId id, Actor actor) {
        return visible(centre, event, id, actor)
                .flatMap(found -> rosters.of(event)
                        .flatMap(roster -> roster.find(id).map(entry -> RegistrationView.of(found, entry, roster))));
    }

    /** The registration itself, if the actor made it or is the centre's staff. */
    public Optional<Registration> visible(CentreId centre, EventId event, RegistrationId id, Actor actor) {
        return registrations
                .find(id)
                .filter(found -> found.event().equals(event) && found.centre().equals(centre.value()))
                .filter(found -> found.isOf(actor.subject()) || staff.includes(actor, centre))
                .map(found -> {
                    if (!found.isOf(actor.subject())) {
                        views.note(
                                Viewed.REGISTRATION,
                                actor,
                                Set.of(found.participant().toString()));
                    }
                    return found;
                });
    }

    /** What a person signed up for with their account, latest first. */
    public Page<RegistrationView> mine(Actor actor, Paging paging) {
        var after = paging.after()
                .map(cursor -> new Position(cursor.instant(0), new RegistrationId(cursor.uuid(1))))
                .orElse(null);
        var found = registrations.ofSubject(actor.subject(), after, paging.limit() + 1);
        var page = Page.of(found, paging.limit(), registration -> Cursor.of(registration.at(), registration.id()));
        var known = rosters.of(
                page.items().stream().map(Registration::event).distinct().toList());
        var shown = page.items().stream()
                .flatMap(registration -> Optional.ofNullable(known.get(registration.event()))
                        .flatMap(roster -> roster.find(registration.id())
                                .map(entry -> RegistrationView.of(registration, entry, roster)))
                        .stream())
                .toList();
        return new Page<>(shown, page.next());
    }

    /**
     * Everybody on an event's roster in the order they came; nothing when the centre has no such event.
     *
     * @param text words of a name, an address, a number or an organisation; null for everybody
     */
    public Optional<Page<RegistrationView>> list(
            CentreId centre, EventId event, @Nullable State state, @Nullable String text, Paging paging, Actor actor) {
        long after = paging.after().map(cursor -> cursor.number(0)).orElse(0L);
        return onTheRoster.find(centre.value(), event).map(roster -> {
            var from = entries(roster, state)
                    .filter(entry -> entry.number() > after)
                    .toList();
            var wanted = sought(from, Sought.of(text), paging.limit() + 1);
            var page = Page.of(wanted, paging.limit(), entry -> Cursor.of(entry.number()));
            note(Viewed.REGISTRATION_LIST, actor, page.items());
            return new Page<>(shown(roster, page.items()), page.next());
        });
    }

    private List<Entry> sought(List<Entry> entries, Sought sought, int most) {
        if (sought.isAnything()) {
            return entries.subList(0, Math.min(most, entries.size()));
        }
        var found = new ArrayList<Entry>();
        for (int from = 0; from < entries.size() && found.size() < most; from += AT_ONCE) {
            var some = entries.subList(from, Math.min(entries.size(), from + AT_ONCE));
            var known = registrations.find(some.stream().map(Entry::id).toList());
            some.stream()
                    .filter(entry -> isIn(known.get(entry.id()), sought))
                    .limit(most - found.size())
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean isIn(@Nullable Registration registration, Sought sought) {
        if (registration == null) {
            return false;
        }
        var person = registration.person();
        return sought.isIn(person.name(), person.email(), person.phone(), person.organisation());
    }

    /** What is asked of who signs up for an event; nothing when the centre has no such event. */
    public Optional<List<Question>> questions(CentreId centre, EventId event) {
        return onTheRoster
                .find(centre.value(), event)
                .map(roster -> roster.signUp().questions());
    }

    /** The whole list at once; nothing when the centre has no such event. */
    public Optional<List<RegistrationView>> all(CentreId centre, EventId event, @Nullable State state, Actor actor) {
        return onTheRoster.find(centre.value(), event).map(roster -> {
            var wanted = entries(roster, state).toList();
            note(Viewed.REGISTRATION_FILE, actor, wanted);
            var all = new ArrayList<RegistrationView>();
            for (int from = 0; from < wanted.size(); from += AT_ONCE) {
                all.addAll(shown(roster, wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE))));
            }
            return all;
        });
    }

    private static Stream<Entry> entries(Roster roster, @Nullable State state) {
        return roster.entries().stream()
                .filter(entry -> entry.state() != EntryState.HELD)
                .filter(entry -> state == null || State.of(entry.state()) == state);
    }

    private void note(Viewed what, Actor actor, List<Entry> entries) {
        views.note(
                what,
                actor,
                entries.stream().map(entry -> entry.participant().toString()).toList());
    }

    private List<RegistrationView> shown(Roster roster, List<Entry> entries) {
        var found = registrations.find(entries.stream().map(Entry::id).toList());
        return entries.stream()
                .flatMap(entry -> Optional.ofNullable(found.get(entry.id()))
                        .map(registration -> RegistrationView.of(registration, entry, roster))
                        .stream())
                .toList();
    }
}
