package pl.krakow.centra.reporting.counting.memory;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import pl.krakow.centra.reporting.counting.domain.Day;
import pl.krakow.centra.reporting.counting.domain.Fact;
import pl.krakow.centra.reporting.counting.domain.FactId;
import pl.krakow.centra.reporting.counting.domain.Facts;
import pl.krakow.centra.reporting.counting.domain.Span;

public class InMemoryFacts implements Facts {

    private final Map<FactId, Fact> facts = new ConcurrentHashMap<>();

    @Override
    public Optional<Fact> find(FactId id) {
        return Optional.ofNullable(facts.get(id));
    }

    @Override
    public boolean add(Fact fact) {
        return facts.putIfAbsent(fact.id(), fact) == null;
    }

    @Override
    public boolean replace(Fact known, Fact newer) {
        return facts.replace(known.id(), known, newer);
    }

    @Override
    public void keepNewest(Collection<Fact> arrived) {
        arrived.forEach(fact ->
                facts.merge(fact.id(), fact, (known, newer) -> newer.version() > known.version() ? newer : known));
    }

    @Override
    public List<Fact> during(Span month) {
        return facts.values().stream()
                .filter(fact -> fact.presentDays().stream().map(Span::of).anyMatch(month.parts()::contains))
                .sorted(comparing(fact -> fact.id().toString()))
                .toList();
    }

    @Override
    public List<Fact> on(Day day) {
        return facts.values().stream()
                .filter(fact -> fact.presentDays().contains(day))
                .sorted(comparing(fact -> fact.id().toString()))
                .toList();
    }
}
