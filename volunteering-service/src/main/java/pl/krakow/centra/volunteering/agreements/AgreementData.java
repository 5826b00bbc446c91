package pl.krakow.centra.volunteering.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;
import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.volunteering.agreements.domain.Agreement;
import pl.krakow.centra.volunteering.agreements.domain.AgreementId;
import pl.krakow.centra.volunteering.agreements.domain.AgreementState;
import pl.krakow.centra.volunteering.agreements.domain.AgreementStep;
import pl.krakow.centra.volunteering.agreements.domain.Agreements;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * What agreements say of volunteers. Who it was goes; that there was one, about which work and when, is kept for as long as a
 * claim can follow from it or its money can be audited, and deleted then.
 */
@Component
@Order(-1)
@RequiredArgsConstructor
class AgreementData implements PersonalData {

    private static final int MOST_AT_ONCE = 100;

    private final Agreements agreements;
    private final AgreementSettings settings;

    /** As it is exported. */
    record AgreementExport(
            String id,
            String centre,
            String organisation,
            String title,
            String scope,
            LocalDate firstDay,
            LocalDate lastDay,
            AgreementState state,
            String name,
            @Nullable String guardian,
            int versions) {

        static AgreementExport of(Agreement agreement) {
            var terms = agreement.latest().terms();
            return new AgreementExport(
                    agreement.id().toString(),
                    agreement.centre(),
                    terms.organisation().name(),
                    terms.title(),
                    terms.scope(),
                    terms.firstDay(),
                    terms.lastDay(),
                    agreement.state(),
                    terms.volunteer().name(),
                    terms.volunteer().guardian(),
                    agreement.versions().size());
        }
    }

    @Override
    public String part() {
        return "volunteering-agreements";
    }

    @Override
    public Object export(Person person) {
        return of(person).stream().map(AgreementExport::of).toList();
    }

    @Override
    public List<Kept> kept(Person person, Instant now) {
        return of(person).stream()
                .filter(agreement -> agreement.concluded().isPresent())
                .map(agreement -> new Kept(
                        "AGREEMENT",
                        agreement.centre(),
                        agreement.id().toString(),
                        now.atZone(agreement.zone()).toLocalDate().plus(settings.kept())))
                .toList();
    }

    /** Agreements of who was erased, once they needn't be kept any longer; what was never concluded needn't at all. */
    @Override
    public int forgetWhatIsOld(Instant now) {
        return agreements.forgetErasedBefore(
                now.atZone(ZoneOffset.UTC).minus(settings.kept()).toInstant(), MOST_AT_ONCE);
    }

    @Override
    public void erase(Person person, Pseudonyms pseudonyms, Instant now) {
        of(person).forEach(agreement -> erase(agreement.id(), now));
    }

    private List<Agreement> of(Person person) {
        return person.own().stream()
                .map(VolunteerId::new)
                .flatMap(volunteer -> agreements.of(volunteer).stream())
                .toList();
    }

    private void erase(AgreementId id, Instant now) {
        Attempts.untilSettled(() -> Optional.of(agreements.find(id).orElseThrow())
                .filter(agreement -> agreement.erasedAt() == null)
                .map(agreement -> agreements.save(new AgreementStep.Done(agreement.erased(now), List.of(), now)))
                .orElse(true));
    }
}
