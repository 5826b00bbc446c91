package pl.krakow.centra.kit.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreGrant;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.security.StaffRole;

/**
 * Somebody who makes requests in a test, named like the demo people: {@code http.get().uri(…).with(Persona.resident())}.
 */
public record Persona(String name, Set<Role> roles, List<CentreGrant> grants) implements RequestPostProcessor {
    private static final LocalDate TERM_BEGINS = LocalDate.of(2020, 1, 1);
    private static final LocalDate TERM_ENDS = LocalDate.of(2099, 12, 31);
    private static final LocalDate FORMER_TERM_ENDS = LocalDate.of(2020, 12, 31);

    public Persona {
        roles = Set.copyOf(roles);
        grants = List.copyOf(grants);
    }

    /** Somebody who isn't signed in. */
    public static Persona anonymous() {
        return new Persona("anonymous", Set.of(), List.of());
    }

    public static Persona resident() {
        return new Persona("resident", Set.of(Role.RESIDENT), List.of());
    }

    /** Another one, to look at what the first one made. */
    public static Persona anotherResident() {
        return new Persona("another-resident", Set.of(Role.RESIDENT), List.of());
    }

    public static Persona representative() {
        return new Persona("representative", Set.of(Role.RESIDENT, Role.REPRESENTATIVE), List.of());
    }

    public static Persona city() {
        return new Persona("city", Set.of(Role.CITY), List.of());
    }

    public static Persona admin() {
        return new Persona("admin", Set.of(Role.ADMIN), List.of());
    }

    public static Persona coordinator(CentreId centre) {
        return staff("coordinator", StaffRole.COORDINATOR, centre, TERM_ENDS);
    }

    public static Persona receptionist(CentreId centre) {
        return staff("reception", StaffRole.RECEPTIONIST, centre, TERM_ENDS);
    }

    public static Persona adviser(CentreId centre) {
        return staff("adviser", StaffRole.ADVISER, centre, TERM_ENDS);
    }

    /** Was coordinator in a term that is over. */
    public static Persona formerCoordinator(CentreId centre) {
        return staff("former-coordinator", StaffRole.COORDINATOR, centre, FORMER_TERM_ENDS);
    }

    private static Persona staff(String name, StaffRole role, CentreId centre, LocalDate until) {
        return new Persona(name + "-" + centre, Set.of(), List.of(new CentreGrant(role, centre, TERM_BEGINS, until)));
    }

    /** The account's id; always the same for the same name. */
    public String subject() {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }

    /** As the service sees this person. */
    public Actor actor() {
        return isAnonymous() ? Actor.ANONYMOUS : new Actor(subject(), roles, grants);
    }

    private boolean isAnonymous() {
        return "anonymous".equals(name);
    }

    @Override
    public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
        return isAnonymous()
                ? request
                : SecurityMockMvcRequestPostProcessors.jwt()
                        .jwt(token -> token.subject(subject())
                                .audience(List.of("centra"))
                                .claim(
                                        "roles",
                                        roles.stream()
                                                .map(role -> role.name().toLowerCase(Locale.ROOT))
                                                .toList())
                                .claim(
                                        "grants",
                                        grants.stream()
                                                .map(CentreGrant::toString)
                                                .toList()))
                        .postProcessRequest(request);
    }

    @Override
    public String toString() {
        return name;
    }
}
