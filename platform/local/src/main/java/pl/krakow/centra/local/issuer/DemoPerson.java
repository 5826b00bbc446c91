package pl.krakow.centra.local.issuer;

import java.util.List;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/**
 * A person who can sign in.
 *
 * @param user what the person types to sign in
 * @param name what the sites greet the person with
 * @param roles city-wide roles: resident, representative, city, admin
 * @param grants roles at a centre for a term, {@code coordinator@reymonta/2025-01-01/2028-12-31}
 */
public record DemoPerson(String user, String name, List<String> roles, List<String> grants) {

    private static final UUID PEOPLE = UUID.fromString("6f1d0c4e-7c0e-5d0b-9a35-2f1b8f0f5a11");

    public DemoPerson {
        roles = List.copyOf(roles);
        grants = List.copyOf(grants);
    }

    /** The subject of the person's tokens: the same in every data directory, so that demo data can name it. */
    public UUID subject() {
        return subjectOf(user);
    }

    /** Name-based UUID, version 5 (RFC 9562), of a user name. */
    public static UUID subjectOf(String user) {
        return UuidCreator.getNameBasedSha1(PEOPLE, user);
    }
}
