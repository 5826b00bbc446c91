package pl.krakow.centra.events.advice;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.Visit;
import pl.krakow.centra.events.advice.domain.Visits;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;

/** Appointments for those who have to do with them. */
@Component
@RequiredArgsConstructor
public class FindAppointments {

    private final Visits visits;
    private final Whereabouts whereabouts;
    private final AppointmentViews views;

    /** Nothing for who has no part in it. */
    public Optional<AppointmentView> find(CentreId centre, AppointmentId id, Actor actor, Locale language) {
        return whereabouts
                .of(id)
                .filter(found -> found.duty().centre().equals(centre.value()))
                .flatMap(found -> views.of(found, actor, language));
    }

    /** A person's own, at all centres, those made last first. */
    public Page<AppointmentView> own(Actor actor, Paging paging, Locale language) {
        var after = paging.after()
                .map(cursor -> new Place(
                        cursor.instant(0).toEpochMilli(), cursor.uuid(1).toString()));
        var page = Page.of(
                visits.ofSubject(actor.subject()).stream()
                        .sorted(Comparator.comparing(FindAppointments::place).reversed())
                        .filter(visit -> after.isEmpty() || place(visit).compareTo(after.get()) < 0)
                        .limit(paging.limit() + 1L)
                        .toList(),
                paging.limit(),
                visit -> Cursor.of(visit.written(), visit.id()));
        var ids = page.items().stream().map(Visit::id).toList();
        var found = whereabouts.of(ids);
        return new Page<>(
                views.of(
                        ids.stream()
                                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                                .toList(),
                        actor,
                        language),
                page.next());
    }

    private static Place place(Visit visit) {
        return new Place(visit.written().toEpochMilli(), visit.id().toString());
    }

    private record Place(long written, String id) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparingLong(Place::written).thenComparing(Place::id);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
