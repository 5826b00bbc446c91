package pl.krakow.centra.booking.beneficiaries;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.regulations.domain.Regulations;
import pl.krakow.centra.booking.regulations.domain.RegulationsVersion;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;

/** A person accepts the regulations of a centre for a beneficiary: the version in force, by name. */
@Component
@RequiredArgsConstructor
public class ConsentToRegulations {

    private final OnTheBeneficiary onTheBeneficiary;
    private final Regulations regulations;

    public record Command(BeneficiaryId id, CentreId centre, String version, Actor actor) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Given(Changed changed) implements Outcome {}

        /** The centre has newer regulations than the person read, or never had such ones. */
        record Outdated(String current) implements Outcome {}
    }

    public Outcome handle(Command command) {
        var centre = command.centre().value();
        var current =
                regulations.current(centre).map(RegulationsVersion::version).orElse("");
        if (!current.equals(command.version())) {
            return new Outcome.Outdated(current);
        }
        return new Outcome.Given(onTheBeneficiary.changeAsRepresentative(
                command.id(),
                command.actor(),
                beneficiary -> beneficiary.consent(
                        command.actor().subject(), centre, command.version(), onTheBeneficiary.now())));
    }
}
