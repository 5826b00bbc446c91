package pl.krakow.centra.booking.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.privacy.Person;
import pl.krakow.centra.booking.privacy.PersonalData;
import pl.krakow.centra.booking.reservation.domain.Forgetting;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.booking.reservation.domain.SeriesId;
import pl.krakow.centra.booking.series.domain.Pattern;
import pl.krakow.centra.booking.series.domain.Series;
import pl.krakow.centra.booking.series.domain.SeriesRegister;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;

/**
 * What series say about people: who answers for the meetings, and what they are about. Of a series the person made, or
 * that is for the individual they are, everything is theirs; of others for whom they act only the entry that names them.
 */
@Component
@Order(0)
@RequiredArgsConstructor
class SeriesData implements PersonalData {

    private static final int MOST_ATTEMPTS = 10;

    private final SeriesRegister register;

    /** As it is exported. */
    record SeriesEntry(
            UUID id,
            String centre,
            LocalDate first,
            @Nullable String rule,
            MeetingDetails details) {

        static SeriesEntry of(Series series, Pattern pattern) {
            return new SeriesEntry(
                    series.id().value(),
                    series.centre(),
                    series.recurrence().first(),
                    series.recurrence().rule().text(),
                    pattern.details());
        }
    }

    @Override
    public String part() {
        return "series";
    }

    @Override
    public Object export(Person person) {
        return register.concerning(ids(person.own()), person.subject()).stream()
                .flatMap(series -> series.patterns().stream().map(pattern -> SeriesEntry.of(series, pattern)))
                .distinct()
                .toList();
    }

    @Override
    public void erase(Person person, Actor by, Instant now) {
        var all = new LinkedHashSet<UUID>(person.own());
        all.addAll(person.represented());
        for (var series : register.concerning(ids(all), person.subject())) {
            boolean theirs = series.madeBy().equals(person.subject())
                    || person.own().contains(series.beneficiary().value());
            if (theirs || series.patterns().stream().anyMatch(pattern -> names(pattern, person))) {
                forget(series.id(), theirs ? Forgetting.PEOPLE_AND_TEXTS : Forgetting.PEOPLE);
            }
        }
    }

    private static boolean names(Pattern pattern, Person person) {
        var responsible = pattern.details().responsiblePerson();
        return responsible != null && person.isKnownAs(responsible.name(), responsible.phone(), responsible.email());
    }

    private void forget(SeriesId id, Forgetting what) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            var series = register.find(id);
            if (series.isEmpty() || register.save(series.get().without(what)).isPresent()) {
                return;
            }
        }
        throw new Problem(KitProblem.CONFLICT);
    }

    private static Set<BeneficiaryId> ids(Set<UUID> beneficiaries) {
        return beneficiaries.stream().map(BeneficiaryId::new).collect(Collectors.toSet());
    }
}
