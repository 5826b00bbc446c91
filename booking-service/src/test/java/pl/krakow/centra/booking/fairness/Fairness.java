package pl.krakow.centra.booking.fairness;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.fairness.domain.Aliases;
import pl.krakow.centra.booking.fairness.domain.EquipmentLedgerKey;
import pl.krakow.centra.booking.fairness.domain.FairUse;
import pl.krakow.centra.booking.fairness.domain.FairUses;
import pl.krakow.centra.booking.fairness.domain.InMemoryLedgers;
import pl.krakow.centra.booking.fairness.domain.Ledger;
import pl.krakow.centra.booking.fairness.domain.Ledgers;
import pl.krakow.centra.booking.fairness.domain.Lent;
import pl.krakow.centra.booking.fairness.domain.Lifts;
import pl.krakow.centra.booking.fairness.domain.QuotaLedgerKey;
import pl.krakow.centra.booking.fairness.domain.QuotaRule;
import pl.krakow.centra.booking.fairness.domain.QuotaUse;
import pl.krakow.centra.booking.fairness.domain.Sanction;
import pl.krakow.centra.booking.fairness.domain.SanctionRule;
import pl.krakow.centra.booking.fairness.domain.StandingBookings;
import pl.krakow.centra.booking.fairness.domain.Strikes;
import pl.krakow.centra.booking.rooms.domain.Equipment;
import pl.krakow.centra.booking.rooms.domain.EquipmentStock;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.race.Turns;

/** Fair use over ports in memory: without rules, stock or merged beneficiaries until a test says otherwise. */
public final class Fairness {

    private final Map<String, FairUse> rules = new HashMap<>();
    private final Map<String, Integer> stock = new HashMap<>();
    private final Map<BeneficiaryId, Set<BeneficiaryId>> merged = new HashMap<>();
    private final Map<UUID, Sanction> lifted = new HashMap<>();
    private final CentreCatalogue centres;
    private final Strikes strikes;
    private final Clock clock;
    private final LedgerBook<QuotaLedgerKey, QuotaUse> quotas;
    private final LedgerBook<EquipmentLedgerKey, Lent> equipment;
    private final Ledgers<QuotaLedgerKey, QuotaUse> quotaLedgers;
    private final Ledgers<EquipmentLedgerKey, Lent> equipmentLedgers;
    private final LedgerCounts counts;
    private final EquipmentNeeds needs;
    private long stockRevision;

    private final EquipmentStock stocks = new EquipmentStock() {
        @Override
        public List<Equipment> of(String centre) {
            return stock.entrySet().stream()
                    .map(kind -> new Equipment(kind.getKey(), Map.of(), kind.getValue()))
                    .toList();
        }

        @Override
        public long revision(String centre) {
            return stockRevision;
        }
    };
    private final FairUses fairUses = new FairUses() {
        @Override
        public FairUse of(String scope) {
            return rules.getOrDefault(scope, FairUse.none(scope));
        }

        @Override
        public FairUse current(String scope) {
            return of(scope);
        }

        @Override
        public boolean save(FairUse changed) {
            rules.put(changed.scope(), changed);
            return true;
        }
    };
    private final Aliases aliases = new Aliases() {
        @Override
        public Set<BeneficiaryId> of(BeneficiaryId survivor) {
            var all = new HashSet<>(merged.getOrDefault(survivor, Set.of()));
            all.add(survivor);
            return all;
        }

        @Override
        public Map<BeneficiaryId, BeneficiaryId> survivors(Collection<BeneficiaryId> beneficiaries) {
            var survivors = new HashMap<BeneficiaryId, BeneficiaryId>();
            merged.forEach((into, from) -> from.forEach(one -> survivors.put(one, into)));
            return survivors;
        }
    };
    private final Lifts lifts = new Lifts() {
        @Override
        public boolean add(Sanction sanction) {
            return lifted.putIfAbsent(sanction.id(), sanction) == null;
        }

        @Override
        public List<Sanction> of(String centre, Collection<BeneficiaryId> beneficiaries) {
            return at(centre).stream()
                    .filter(sanction -> beneficiaries.contains(sanction.beneficiary()))
                    .toList();
        }

        @Override
        public List<Sanction> at(String centre) {
            return lifted.values().stream()
                    .filter(sanction -> sanction.centre().equals(centre))
                    .toList();
        }
    };

    public Fairness(StandingBookings sheets, Strikes strikes, Rooms rooms, CentreCatalogue centres, Clock clock) {
        this(sheets, strikes, rooms, centres, clock, new InMemoryLedgers<>(), new InMemoryLedgers<>(), Turns.NONE);
    }

    public Fairness(
            StandingBookings sheets,
            Strikes strikes,
            Rooms rooms,
            CentreCatalogue centres,
            Clock clock,
            Ledgers<QuotaLedgerKey, QuotaUse> quotaLedgers,
            Ledgers<EquipmentLedgerKey, Lent> equipmentLedgers,
            Turns turns) {
        this.centres = centres;
        this.strikes = strikes;
        this.clock = clock;
        this.quotaLedgers = quotaLedgers;
        this.equipmentLedgers = equipmentLedgers;
        this.needs = new EquipmentNeeds(rooms, stocks);
        this.counts = new LedgerCounts(sheets, needs, stocks);
        this.quotas = new LedgerBook<>(quotaLedgers, sheets, turns, clock);
        this.equipment = new LedgerBook<>(equipmentLedgers, sheets, turns, clock);
    }

    /** Every ledger that knows of a booking. */
    public List<Ledger<?, ?>> ledgersOf(UUID booking) {
        return Stream.concat(
                        quotaLedgers.withClaimsOf(booking).stream().flatMap(key -> quotaLedgers.find(key).stream()),
                        equipmentLedgers.withClaimsOf(booking).stream()
                                .flatMap(key -> equipmentLedgers.find(key).stream()))
                .collect(Collectors.toList());
    }

    public ClaimShares claimShares() {
        return new ClaimShares(
                quotas,
                equipment,
                fairUseRules(),
                needs,
                stocks,
                counts,
                new FairnessSettings(Duration.ofMinutes(1), Duration.ofSeconds(10)),
                clock);
    }

    public RefreshShares refreshShares() {
        return new RefreshShares(quotas, equipment, fairUseRules(), stocks, counts, aliases);
    }

    public FreeEquipment freeEquipment() {
        return new FreeEquipment(stocks, equipmentLedgers);
    }

    public EquipmentNeeds equipmentNeeds() {
        return needs;
    }

    public EquipmentStock stock() {
        return stocks;
    }

    public SweepLedgers sweepLedgers() {
        return new SweepLedgers(quotas, equipment, counts, aliases);
    }

    public FindQuotas findQuotas() {
        return new FindQuotas(fairUseRules(), quotaLedgers, quotas, counts);
    }

    public ForeseeShares foreseeShares() {
        return new ForeseeShares(
                fairUseRules(), quotaLedgers, quotas, counts, needs, new FreeEquipment(stocks, equipmentLedgers));
    }

    public FindSanctions findSanctions() {
        return new FindSanctions(fairUseRules(), strikes, lifts, aliases, centres, clock);
    }

    public LiftSanction liftSanction() {
        return new LiftSanction(findSanctions(), lifts, clock);
    }

    private FairUseRules fairUseRules() {
        return new FairUseRules(fairUses, centres);
    }

    public Fairness with(QuotaRule rule) {
        var scope = rule.centre() == null ? "city:" + centres.city().id() : rule.centre();
        var before = fairUses.of(scope);
        var all = before.quotas().stream().map(FairUse.Quota::rule).collect(Collectors.toList());
        all.add(rule);
        fairUses.save(before.changed(all, before.sanctionRules(), clock.instant()));
        return this;
    }

    public Fairness with(String centre, SanctionRule... sanctions) {
        var before = fairUses.of(centre);
        fairUses.save(before.changed(
                before.quotas().stream().map(FairUse.Quota::rule).toList(), List.of(sanctions), clock.instant()));
        return this;
    }

    /** Instead of all rules before, decided long enough ago for every process to know. */
    public Fairness withOnly(String centre, List<QuotaRule> quotas) {
        var before = fairUses.of(centre);
        fairUses.save(
                before.changed(quotas, before.sanctionRules(), clock.instant().minus(Duration.ofHours(1))));
        return this;
    }

    /** It isn't lent any more. */
    public Fairness withoutStock(String code) {
        stock.remove(code);
        stockRevision++;
        return this;
    }

    /** The same in every centre. */
    public Fairness withStock(String code, int count) {
        stock.put(code, count);
        stockRevision++;
        return this;
    }

    public void merge(BeneficiaryId from, BeneficiaryId into) {
        merged.computeIfAbsent(into, _ -> new HashSet<>()).add(from);
    }

    public Aliases aliases() {
        return aliases;
    }
}
