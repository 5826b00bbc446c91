package pl.krakow.centra.booking.beneficiaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.beneficiaries.domain.Profile;
import pl.krakow.centra.booking.beneficiaries.domain.RegisterNumbers;
import pl.krakow.centra.booking.rooms.Districts;
import pl.krakow.centra.kit.registers.domain.Krs;
import pl.krakow.centra.kit.registers.domain.Nip;
import pl.krakow.centra.kit.registers.domain.Regon;

/** Checks what somebody wrote about a beneficiary; every fault is named, not only the first. */
@Component
@RequiredArgsConstructor
public class Profiles {

    private final Districts districts;

    /** What can be wrong with what was written. */
    public enum Fault {
        KRS_INVALID,
        NIP_INVALID,
        REGON_INVALID,
        DISTRICT_UNKNOWN,
        KRS_NOT_FOR_THIS_KIND,
        NIP_NOT_FOR_THIS_KIND,
        REGON_NOT_FOR_THIS_KIND,
        RESPONSIBLE_PEOPLE_NOT_FOR_THIS_KIND
    }

    /** What was written, read. */
    public sealed interface Checked {

        record Good(Profile profile) implements Checked {}

        record Faulty(List<Fault> faults) implements Checked {}
    }

    public Checked of(BeneficiaryKind kind, ProfileText text) {
        var faults = new ArrayList<Fault>();
        var numbers = new RegisterNumbers(
                number(kind, text.krs(), Krs::parse, Fault.KRS_INVALID, Fault.KRS_NOT_FOR_THIS_KIND, faults),
                number(kind, text.nip(), Nip::parse, Fault.NIP_INVALID, Fault.NIP_NOT_FOR_THIS_KIND, faults),
                number(kind, text.regon(), Regon::parse, Fault.REGON_INVALID, Fault.REGON_NOT_FOR_THIS_KIND, faults));
        var district = text.district();
        if (district != null && !districts.include(district)) {
            faults.add(Fault.DISTRICT_UNKNOWN);
        }
        if (kind != BeneficiaryKind.INFORMAL_GROUP && !text.responsiblePeople().isEmpty()) {
            faults.add(Fault.RESPONSIBLE_PEOPLE_NOT_FOR_THIS_KIND);
        }
        return faults.isEmpty()
                ? new Checked.Good(new Profile(
                        text.name().strip(), district, numbers, text.description(), text.responsiblePeople()))
                : new Checked.Faulty(List.copyOf(faults));
    }

    private static <N> @Nullable N number(
            BeneficiaryKind kind,
            @Nullable String text,
            Function<String, Optional<N>> parser,
            Fault invalid,
            Fault notForThisKind,
            List<Fault> faults) {
        if (text == null) {
            return null;
        }
        if (kind != BeneficiaryKind.ORGANISATION) {
            faults.add(notForThisKind);
            return null;
        }
        var number = parser.apply(text);
        if (number.isEmpty()) {
            faults.add(invalid);
        }
        return number.orElse(null);
    }
}
