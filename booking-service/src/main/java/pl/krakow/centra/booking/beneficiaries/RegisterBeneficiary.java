package pl.krakow.centra.booking.beneficiaries;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryRegistered;
import pl.krakow.centra.booking.beneficiaries.domain.Krs;
import pl.krakow.centra.booking.beneficiaries.domain.Nip;
import pl.krakow.centra.booking.beneficiaries.domain.RegisterNumbers;
import pl.krakow.centra.booking.beneficiaries.domain.Regon;
import pl.krakow.centra.booking.rooms.Districts;

/**
 * Registers a beneficiary. Who registers one represents it, except staff, who register on behalf of others. Registering
 * twice with one id registers once.
 */
@Component
@RequiredArgsConstructor
public class RegisterBeneficiary {

    private final Beneficiaries beneficiaries;
    private final Districts districts;
    private final Clock clock;

    /**
     * @param centre the slug of the centre at which it is registered, or the city's
     * @param by the subject of the person who registers
     * @param onBehalf whether that person is staff acting for somebody else
     */
    public record Command(
            BeneficiaryId id,
            BeneficiaryKind kind,
            String name,
            @Nullable String district,
            @Nullable String krs,
            @Nullable String nip,
            @Nullable String regon,
            @Nullable String description,
            String centre,
            String by,
            boolean onBehalf) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Registered(BeneficiaryView beneficiary) implements Outcome {}

        /** Something in the command can't be right; every fault is named. */
        record Refused(List<Fault> faults) implements Outcome {}
    }

    /** What can be wrong with a registration. */
    public enum Fault {
        KRS_INVALID,
        NIP_INVALID,
        REGON_INVALID,
        DISTRICT_UNKNOWN,
        KRS_NOT_FOR_THIS_KIND,
        NIP_NOT_FOR_THIS_KIND,
        REGON_NOT_FOR_THIS_KIND
    }

    public Outcome handle(Command command) {
        var faults = new ArrayList<Fault>();
        var numbers = new RegisterNumbers(
                number(command, command.krs(), Krs::parse, Fault.KRS_INVALID, Fault.KRS_NOT_FOR_THIS_KIND, faults),
                number(command, command.nip(), Nip::parse, Fault.NIP_INVALID, Fault.NIP_NOT_FOR_THIS_KIND, faults),
                number(
                        command,
                        command.regon(),
                        Regon::parse,
                        Fault.REGON_INVALID,
                        Fault.REGON_NOT_FOR_THIS_KIND,
                        faults));
        var district = command.district();
        if (district != null && !districts.include(district)) {
            faults.add(Fault.DISTRICT_UNKNOWN);
        }
        return faults.isEmpty()
                ? new Outcome.Registered(BeneficiaryView.of(register(command, numbers)))
                : new Outcome.Refused(List.copyOf(faults));
    }

    private static <N> @Nullable N number(
            Command command,
            @Nullable String text,
            Function<String, Optional<N>> parser,
            Fault invalid,
            Fault notForThisKind,
            List<Fault> faults) {
        if (text == null) {
            return null;
        }
        if (command.kind() != BeneficiaryKind.ORGANISATION) {
            faults.add(notForThisKind);
            return null;
        }
        var number = parser.apply(text);
        if (number.isEmpty()) {
            faults.add(invalid);
        }
        return number.orElse(null);
    }

    private Beneficiary register(Command command, RegisterNumbers numbers) {
        var beneficiary = new Beneficiary(
                command.id(),
                command.kind(),
                command.name(),
                command.district(),
                numbers,
                command.description(),
                command.onBehalf() ? Set.of() : Set.of(command.by()),
                command.centre(),
                command.by(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return beneficiaries.add(new BeneficiaryRegistered(beneficiary))
                ? beneficiary
                : beneficiaries.find(command.id()).orElseThrow();
    }
}
