package pl.krakow.centra.booking.regulations.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Versions of regulations in a list. */
final class InMemoryRegulations implements Regulations {

    private final List<RegulationsVersion> all = new ArrayList<>();

    @Override
    public Optional<RegulationsVersion> current(String centre) {
        return all(centre).stream().findFirst();
    }

    @Override
    public Optional<RegulationsVersion> find(String centre, String version) {
        return all(centre).stream().filter(one -> one.version().equals(version)).findFirst();
    }

    @Override
    public synchronized List<RegulationsVersion> all(String centre) {
        return all.stream()
                .filter(one -> one.centre().equals(centre))
                .sorted(Comparator.comparingLong(RegulationsVersion::number).reversed())
                .toList();
    }

    @Override
    public synchronized boolean publish(RegulationsVersion version) {
        boolean there = all(version.centre()).stream().anyMatch(one -> one.number() == version.number());
        return !there && all.add(version);
    }
}
