package pl.krakow.centra.local.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** Who can sign in where no real identity provider is: some people of the city and the staff of every centre. */
public record DemoPeople(List<DemoPerson> all) {

    private static final String LIST = "people.yml";

    public DemoPeople {
        all = List.copyOf(all);
    }

    /** A centre as far as it has staff. */
    public record StaffedCentre(String id, String name) {}

    /** The people of the shipped list, with staff for the given centres. */
    public static DemoPeople of(List<StaffedCentre> centres) {
        var list = read();
        var people = new ArrayList<DemoPerson>();
        for (var entry : list.everywhere()) {
            people.add(new DemoPerson(entry.user(), entry.name(), entry.roles(), List.of()));
        }
        for (var centre : centres) {
            for (var entry : list.perCentre()) {
                people.add(new DemoPerson(
                        entry.user() + "-" + centre.id(),
                        entry.name() + " – " + centre.name(),
                        entry.roles(),
                        List.of("%s@%s/%s/%s"
                                .formatted(
                                        entry.grant(),
                                        centre.id(),
                                        list.term().from(),
                                        list.term().until()))));
            }
        }
        return new DemoPeople(people);
    }

    public Optional<DemoPerson> find(String user) {
        return all.stream().filter(person -> person.user().equals(user)).findFirst();
    }

    private static PeopleList read() {
        try {
            var sources = new YamlPropertySourceLoader().load(LIST, new ClassPathResource(LIST, DemoPeople.class));
            var binder = new Binder(sources.stream()
                    .map(ConfigurationPropertySource::from)
                    .filter(source -> source != null)
                    .toList());
            return binder.bind("", PeopleList.class).get();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of demo people can't be read", e);
        }
    }

    record PeopleList(Term term, List<Entry> everywhere, List<Entry> perCentre) {}

    record Term(LocalDate from, LocalDate until) {}

    record Entry(
            String user,
            String name,
            @DefaultValue List<String> roles,
            @Nullable String grant) {}
}
