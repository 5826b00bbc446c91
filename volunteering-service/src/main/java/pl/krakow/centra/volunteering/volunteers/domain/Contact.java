package pl.krakow.centra.volunteering.volunteers.domain;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.letter.EmailAddress;

/**
 * What a volunteer is called and how they are reached. Personal: shown to the volunteer, to staff of the centres they asked
 * to help at, and, once they are placed, to the organisation.
 *
 * @param language letters are written in: pl, en or uk
 */
public record Contact(
        String name, @Nullable EmailAddress email, @Nullable String phone, String language) {}
