package pl.krakow.centra.booking.beneficiaries.domain;

import org.jspecify.annotations.Nullable;

/** Who answers for an informal group, and how to reach them. Personal data. */
public record ResponsiblePerson(
        String name, @Nullable String phone, @Nullable String email) {}
