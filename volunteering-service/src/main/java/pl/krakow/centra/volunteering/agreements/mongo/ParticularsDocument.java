package pl.krakow.centra.volunteering.agreements.mongo;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.agreements.domain.Terms;

/** How an organisation is written in agreements. */
record ParticularsDocument(String name, @Nullable String krs, String address, String representedBy) {

    static ParticularsDocument of(Terms.Organisation organisation) {
        return new ParticularsDocument(
                organisation.name(), organisation.krs(), organisation.address(), organisation.representedBy());
    }

    Terms.Organisation toParticulars() {
        return new Terms.Organisation(name, krs, address, representedBy);
    }
}
