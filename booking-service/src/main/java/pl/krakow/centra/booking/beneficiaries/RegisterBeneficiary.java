package pl.krakow.centra.booking.beneficiaries;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.beneficiaries.domain.Profile;
import pl.krakow.centra.booking.beneficiaries.domain.Registration;

/**
 * Registers a beneficiary. Who registers one represents it, except staff, who register on behalf of others. Registering
 * twice with one id registers once.
 */
@Component
@RequiredArgsConstructor
public class RegisterBeneficiary {

    private final Beneficiaries beneficiaries;
    private final Profiles profiles;
    private final Clock clock;

    /**
     * @param centre the slug of the centre at which it is registered; none when that is the city as a whole
     * @param by the subject of the person who registers
     * @param onBehalf whether that person is staff acting for somebody else
     */
    public record Command(
            BeneficiaryId id,
            BeneficiaryKind kind,
            ProfileText profile,
            @Nullable String centre,
            String by,
            boolean onBehalf) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Registered(BeneficiaryView beneficiary) implements Outcome {}

        /** Something in the command can't be right; every fault is named. */
        record Refused(List<Profiles.Fault> faults) implements Outcome {}
    }

    public Outcome handle(Command command) {
        return switch (profiles.of(command.kind(), command.profile())) {
            case Profiles.Checked.Good(var profile) -> new Outcome.Registered(register(command, profile));
            case Profiles.Checked.Faulty(var faults) -> new Outcome.Refused(faults);
        };
    }

    private BeneficiaryView register(Command command, Profile profile) {
        var beneficiary = Beneficiary.registered(
                command.id(),
                command.kind(),
                profile,
                command.onBehalf() ? Set.of() : Set.of(command.by()),
                new Registration(command.centre(), command.by(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        var registered = beneficiaries.add(beneficiary)
                ? beneficiary
                : beneficiaries.find(command.id()).orElseThrow();
        return BeneficiaryView.of(registered, command.onBehalf());
    }
}
