package pl.krakow.centra.events.studyvisits.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.RegistrationId;

/**
 * What a selection has to know of somebody who wants to go.
 *
 * @param number the order of arrival
 * @param fromOrganisation whether they come from an organisation or a group
 * @param lastVisit the last study visit they were on; none when they weren't
 */
public record Applicant(
        RegistrationId id,
        long number,
        boolean fromOrganisation,
        @Nullable LocalDate lastVisit) {}
