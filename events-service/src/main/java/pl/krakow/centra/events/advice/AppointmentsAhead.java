package pl.krakow.centra.events.advice;

import java.util.List;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.Visit;
import pl.krakow.centra.events.advice.domain.Visits;
import pl.krakow.centra.events.registrations.domain.ParticipantId;

/** How many appointments a person has ahead; what is only reserved for them doesn't count. */
@Component
@RequiredArgsConstructor
class AppointmentsAhead {

    private final Visits visits;
    private final Whereabouts whereabouts;
    private final AdviceSettings settings;
    private final CentreDay centreDay;

    /**
     * Two at the very same instant may both see one less than there are; nothing worse comes of it.
     *
     * @param subject their account, where they have one
     * @param who they are, where they have none
     * @param except doesn't count
     */
    boolean areEnough(@Nullable String subject, @Nullable ParticipantId who, AppointmentId except) {
        var others = of(subject, who).stream()
                .map(Visit::id)
                .filter(id -> !id.equals(except))
                .toList();
        return whereabouts.of(others).values().stream()
                        .filter(found -> found.appointment().state().isAhead())
                        .filter(found -> found.appointment().time().end().isAfter(centreDay.now()))
                        .count()
                >= settings.mostAhead();
    }

    private List<Visit> of(@Nullable String subject, @Nullable ParticipantId who) {
        if (subject != null) {
            return visits.ofSubject(subject);
        }
        return who == null ? List.of() : visits.of(Set.of(who));
    }
}
