package pl.krakow.centra.kit.security;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import pl.krakow.centra.kit.web.PathShape;

/**
 * Who may call what, in one readable list per service. What isn't listed doesn't exist for a caller. A path variable
 * {@code {centre}} is the centre staff roles are checked against.
 *
 * <pre>{@code
 * AccessRules.rules()
 *     .get("/api/v1/centres/{centre}/rooms").anyone()
 *     .post("/api/v1/centres/{centre}/bookings").signedIn()
 *     .post("/api/v1/centres/{centre}/bookings/{booking}/approve").staffOfCentre(COORDINATOR)
 *     .get("/api/v1/reports/summary").allowed(CITY, ADMIN).orStaffSomewhere(COORDINATOR)
 * }</pre>
 *
 * Immutable: every step gives a new list. A service makes its list a bean; lists of several beans are joined. Where
 * two patterns match a path, the more specific one decides, as for controllers.
 */
public final class AccessRules {
    private static final AccessRules NONE = new AccessRules(List.of());

    private final List<AccessRule> rules;
    private final Supplier<List<Shaped>> shaped;

    private AccessRules(List<AccessRule> rules) {
        this.rules = List.copyOf(rules);
        this.shaped = SingletonSupplier.of(() -> this.rules.stream()
                .map(rule -> new Shaped(PathShape.of(rule.pattern()), rule))
                .toList());
    }

    private record Shaped(PathShape shape, AccessRule rule) {

        boolean matches(PathContainer path) {
            return shape.fits(path) && rule.pattern().matches(path);
        }
    }

    public static AccessRules rules() {
        return NONE;
    }

    public Step get(String pattern) {
        return new Step(HttpMethod.GET, pattern);
    }

    public Step post(String pattern) {
        return new Step(HttpMethod.POST, pattern);
    }

    public Step put(String pattern) {
        return new Step(HttpMethod.PUT, pattern);
    }

    public Step patch(String pattern) {
        return new Step(HttpMethod.PATCH, pattern);
    }

    public Step delete(String pattern) {
        return new Step(HttpMethod.DELETE, pattern);
    }

    /** Widens the last rule: such roles in the city too. */
    public AccessRules orAllowed(Role... roles) {
        return orElse(new Access.OneOfRoles(Set.of(roles)));
    }

    /** Widens the last rule: such staff of the centre in the path too; any staff when no role is named. */
    public AccessRules orStaffOfCentre(StaffRole... roles) {
        return orElse(new Access.StaffOfCentre(Set.of(roles)));
    }

    /** Widens the last rule: such staff of any centre too; the handler looks closer. */
    public AccessRules orStaffSomewhere(StaffRole... roles) {
        return orElse(new Access.StaffSomewhere(Set.of(roles)));
    }

    private AccessRules orElse(Access access) {
        var last = rules.getLast();
        var widened = new AccessRule(last.method(), last.pattern(), new Access.AnyOf(List.of(last.access(), access)));
        return with(rules.subList(0, rules.size() - 1), widened);
    }

    public AccessRules and(AccessRules others) {
        var joined = this;
        for (var rule : others.rules) {
            joined = with(joined.rules, rule);
        }
        return joined;
    }

    public List<AccessRule> list() {
        return rules;
    }

    /** The rule that decides about this request; {@code HEAD} is decided as {@code GET}. */
    public Optional<AccessRule> find(HttpMethod method, PathContainer path) {
        var wanted = HttpMethod.HEAD.equals(method) ? HttpMethod.GET : method;
        return matching(path).filter(rule -> rule.method().equals(wanted)).min(AccessRule.MOST_SPECIFIC_FIRST);
    }

    /** The methods listed for this path; none when the path itself is unlisted. */
    public Set<HttpMethod> methods(PathContainer path) {
        return matching(path)
                .map(AccessRule::method)
                .collect(collectingAndThen(toCollection(LinkedHashSet::new), Set::copyOf));
    }

    private Stream<AccessRule> matching(PathContainer path) {
        return shaped.get().stream().filter(each -> each.matches(path)).map(Shaped::rule);
    }

    private static AccessRules with(List<AccessRule> rules, AccessRule added) {
        for (var rule : rules) {
            if (rule.method().equals(added.method()) && rule.pattern().equals(added.pattern())) {
                throw new IllegalArgumentException("%s %s is ruled twice".formatted(added.method(), added.pattern()));
            }
        }
        var all = new ArrayList<>(rules);
        all.add(added);
        return new AccessRules(all);
    }

    /** A method and path waiting to be told who may call it. */
    public final class Step {
        private final HttpMethod method;
        private final PathPattern pattern;

        private Step(HttpMethod method, String pattern) {
            this.method = method;
            this.pattern = PathPatternParser.defaultInstance.parse(pattern);
        }

        public AccessRules anyone() {
            return to(new Access.Anyone());
        }

        public AccessRules signedIn() {
            return to(new Access.SignedIn());
        }

        /** One of these roles in the city. */
        public AccessRules allowed(Role... roles) {
            return to(new Access.OneOfRoles(Set.of(roles)));
        }

        /** One of these roles at the centre in the path today; any staff when no role is named. */
        public AccessRules staffOfCentre(StaffRole... roles) {
            if (!pattern.getPatternString().contains("{" + AccessRule.CENTRE + "}")) {
                throw new IllegalArgumentException(pattern + " has no {centre} to check staff against");
            }
            return to(new Access.StaffOfCentre(Set.of(roles)));
        }

        /** One of these roles at any centre today; the handler looks closer. */
        public AccessRules staffSomewhere(StaffRole... roles) {
            return to(new Access.StaffSomewhere(Set.of(roles)));
        }

        private AccessRules to(Access access) {
            return with(rules, new AccessRule(method, pattern, access));
        }
    }
}
