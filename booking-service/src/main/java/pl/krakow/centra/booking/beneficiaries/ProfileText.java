package pl.krakow.centra.booking.beneficiaries;

import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.ResponsiblePerson;

/** What somebody wrote about a beneficiary, before its numbers and district were checked. */
public record ProfileText(
        String name,
        @Nullable String district,
        @Nullable String krs,
        @Nullable String nip,
        @Nullable String regon,
        @Nullable String description,
        List<ResponsiblePerson> responsiblePeople) {

    public ProfileText {
        responsiblePeople = List.copyOf(responsiblePeople);
    }
}
