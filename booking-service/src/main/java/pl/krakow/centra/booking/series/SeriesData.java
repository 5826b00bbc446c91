package pl.krakow.centra.booking.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.privacy.Retention;
import pl.krakow.centra.booking.reservation.domain.Forgetting;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.booking.reservation.domain.SeriesId;
import pl.krakow.centra.booking.series.domain.Pattern;
import pl.krakow.centra.booking.series.domain.Series;
import pl.krakow.centra.booking.series.domain.SeriesRegister;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;
import pl.krakow.centra.kit.race.Attempts;

/**
 * What series say about people: who made them, who answers for the meetings, and what they are about. Of a series the person
 * made for those they act for, or that is for the individual they are, everything is theirs; of others for whom they act
 * only the entry that names them.
 */
@Component
@Order(0)
@RequiredArgsConstructor
class SeriesData implements PersonalData {

    private static final int AT_A_TIME = 100;

    private final SeriesRegister register;
    private final CentreCatalogue centres;
    private final Retention retention;

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
                .filter(series -> isOf(series, person))
                .flatMap(series -> series.patterns().stream().map(pattern -> SeriesEntry.of(series, pattern)))
                .distinct()
                .toList();
    }

    private static boolean isOf(Series series, Person person) {
        return person.isTheirs(series.beneficiary().value(), series.madeBy());
    }

    /** What is being done to a series of theirs at this moment; it is over soon. */
    @Override
    public List<Obstacle> obstacles(Person person, Instant now) {
        return register.concerning(ids(person.own()), person.subject()).stream()
                .filter(series -> series.act() != null && isOf(series, person))
                .map(series ->
                        new Obstacle("series", series.centre(), series.id().toString()))
                .toList();
    }

    @Override
    public void erase(Person person, Pseudonyms pseudonyms, Instant now) {
        for (var series : register.concerning(ids(person.actedFor()), person.subject())) {
            var pseudonym = pseudonyms.next();
            change(series.id(), found -> without(found, person, pseudonym));
        }
    }

    private static Series without(Series series, Person person, String pseudonym) {
        if (!person.actedFor().contains(series.beneficiary().value())) {
            return series;
        }
        var anonymous = series.withoutAccount(person.subject(), pseudonym);
        if (isOf(series, person)) {
            return anonymous.without(Forgetting.PEOPLE_AND_TEXTS);
        }
        return series.patterns().stream().anyMatch(pattern -> names(pattern, person))
                ? anonymous.without(Forgetting.PEOPLE)
                : anonymous;
    }

    /** After its last date, as long as after a meeting. */
    @Override
    public int forgetWhatIsOld(Instant now) {
        var today = now.atZone(centres.city().zone()).toLocalDate();
        return forget(Forgetting.PEOPLE_AND_TEXTS, today.minus(retention.texts()))
                + forget(Forgetting.PEOPLE, today.minus(retention.responsiblePeople()));
    }

    private int forget(Forgetting what, LocalDate before) {
        var old = register.remembering(what, before, AT_A_TIME);
        old.forEach(series -> change(series.id(), found -> found.without(what)));
        return old.size();
    }

    private static boolean names(Pattern pattern, Person person) {
        var responsible = pattern.details().responsiblePerson();
        return responsible != null && person.isKnownAs(responsible.name(), responsible.phone(), responsible.email());
    }

    private void change(SeriesId id, UnaryOperator<Series> change) {
        Attempts.untilSettled(() -> {
            var series = register.find(id);
            if (series.isEmpty()) {
                return true;
            }
            var changed = change.apply(series.get());
            return changed.equals(series.get()) || register.save(changed).isPresent();
        });
    }

    private static Set<BeneficiaryId> ids(Set<UUID> beneficiaries) {
        return beneficiaries.stream().map(BeneficiaryId::new).collect(Collectors.toSet());
    }
}
