package pl.krakow.centra.events.advice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.Whereabouts.Found;
import pl.krakow.centra.events.advice.domain.AdviserDay;
import pl.krakow.centra.events.advice.domain.AdviserDays;
import pl.krakow.centra.events.advice.domain.Appointment;
import pl.krakow.centra.events.advice.domain.AppointmentState;
import pl.krakow.centra.events.advice.domain.Visits;
import pl.krakow.centra.events.advice.letters.WriteAdviceLetters;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;

/**
 * Has who has an appointment tomorrow reminded of it, from a certain hour of the day on. However often it is looked, there is
 * one letter for one time; who booked today isn't reminded today.
 */
@Component
@RequiredArgsConstructor
class RemindOfAppointments {

    private final AdviserDays days;
    private final Visits visits;
    private final WriteAdviceLetters writeLetters;
    private final CentreCatalogue centres;
    private final AdviceSettings settings;
    private final Clock clock;

    void round() {
        for (var centre : centres.all()) {
            var now = clock.instant().atZone(centre.zone());
            if (!now.toLocalTime().isBefore(settings.remindAt())) {
                remind(centre, now.toLocalDate());
            }
        }
    }

    private void remind(Centre centre, LocalDate today) {
        var startOfToday = today.atStartOfDay(centre.zone()).toInstant();
        var tomorrow = today.plusDays(1);
        for (var day : days.between(centre.id().value(), tomorrow, tomorrow)) {
            remind(day, centre, startOfToday);
        }
    }

    private void remind(AdviserDay day, Centre centre, Instant startOfToday) {
        var booked = day.contents().appointments().stream()
                .filter(each -> each.state() == AppointmentState.BOOKED)
                .map(each -> new Found(day, each, day.duty(each.duty()).orElseThrow(), null))
                .filter(found -> found.duty().centre().equals(centre.id().value()))
                .toList();
        if (booked.isEmpty()) {
            return;
        }
        var whose = visits.of(
                booked.stream().map(Found::appointment).map(Appointment::id).toList());
        for (var found : booked) {
            var visit = whose.get(found.appointment().id());
            if (visit != null && visit.written().isBefore(startOfToday)) {
                writeLetters.remind(visit, found);
            }
        }
    }
}
