package pl.krakow.centra.booking.beneficiaries.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a beneficiary says about itself.
 *
 * @param name personal data when the beneficiary is a person; empty once it was erased
 * @param district one of the city's districts
 * @param description what an informal group does and who is in it
 * @param responsiblePeople who answers for an informal group
 */
public record Profile(
        String name,
        @Nullable String district,
        RegisterNumbers numbers,
        @Nullable String description,
        List<ResponsiblePerson> responsiblePeople) {

    static final Profile ERASED = new Profile("", null, RegisterNumbers.NONE, null, List.of());

    public Profile {
        responsiblePeople = List.copyOf(responsiblePeople);
    }

    /** What staff look at when they verify a beneficiary of this kind. When it changes, they have to look again. */
    Object verifiedPart(BeneficiaryKind kind) {
        return switch (kind) {
            case ORGANISATION -> List.of(name, numbers);
            case INFORMAL_GROUP ->
                List.of(
                        name,
                        description == null ? "" : description,
                        responsiblePeople.stream().map(ResponsiblePerson::name).toList());
            case INDIVIDUAL -> name;
        };
    }

    Profile at(@Nullable String newDistrict) {
        return new Profile(name, newDistrict, numbers, description, responsiblePeople);
    }

    Profile answeredForBy(List<ResponsiblePerson> people) {
        return new Profile(name, district, numbers, description, people);
    }
}
