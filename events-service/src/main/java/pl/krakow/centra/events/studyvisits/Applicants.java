package pl.krakow.centra.events.studyvisits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.registrations.domain.Audience;
import pl.krakow.centra.events.registrations.domain.Entry;
import pl.krakow.centra.events.registrations.domain.EntryState;
import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.events.registrations.domain.Registrations;
import pl.krakow.centra.events.registrations.domain.Roster;
import pl.krakow.centra.events.registrations.domain.Rosters;
import pl.krakow.centra.events.studyvisits.domain.Applicant;

/** Who wants to go, with what a selection has to know of them. */
@Component
@RequiredArgsConstructor
class Applicants {

    private final Registrations registrations;
    private final Rosters rosters;
    private final Clock clock;

    /** Those of these entries as a selection sees them, in the order in which they came. */
    List<Applicant> of(Roster roster, List<Entry> entries) {
        var known = registrations.find(entries.stream().map(Entry::id).toList());
        var visited =
                lastVisits(entries.stream().map(Entry::participant).distinct().toList(), roster);
        return entries.stream()
                .filter(entry -> known.containsKey(entry.id()))
                .map(entry -> new Applicant(
                        entry.id(),
                        entry.number(),
                        isFromOrganisation(known.get(entry.id()), entry),
                        visited.get(entry.participant())))
                .toList();
    }

    /** Those about whom it is to be decided. */
    static List<Entry> waiting(Roster roster) {
        return roster.entries().stream()
                .filter(entry -> entry.state() == EntryState.APPLIED)
                .toList();
    }

    private static boolean isFromOrganisation(@Nullable Registration registration, Entry entry) {
        return entry.audience() != Audience.RESIDENT
                || registration != null && registration.person().organisation() != null;
    }

    private Map<ParticipantId, LocalDate> lastVisits(List<ParticipantId> people, Roster here) {
        var made = registrations.ofParticipants(people).stream()
                .filter(each -> !each.event().equals(here.id()))
                .toList();
        var others = rosters.of(made.stream().map(Registration::event).collect(Collectors.toSet()));
        var last = new HashMap<ParticipantId, LocalDate>();
        for (var registration : made) {
            var roster = others.get(registration.event());
            if (roster != null && wasThere(roster, registration)) {
                var day = LocalDate.ofInstant(
                        roster.occasion().start(), here.occasion().zone());
                last.merge(registration.participant(), day, (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        return last;
    }

    /** Who had a seat on a visit that took place was there, unless it was settled that they weren't. */
    private boolean wasThere(Roster roster, Registration registration) {
        return roster.occasion().kind().equals(OnTheVisit.KIND)
                && roster.occasion().isOverAt(clock.instant())
                && roster.find(registration.id())
                        .filter(entry -> entry.state() == EntryState.CONFIRMED)
                        .filter(entry -> roster.closedAt().isEmpty() || entry.present() > 0)
                        .isPresent();
    }
}
