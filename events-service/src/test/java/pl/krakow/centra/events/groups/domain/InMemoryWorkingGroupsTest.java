package pl.krakow.centra.events.groups.domain;

class InMemoryWorkingGroupsTest extends WorkingGroupsContract {

    private final WorkingGroups groups = new InMemoryWorkingGroups();

    @Override
    protected WorkingGroups groups() {
        return groups;
    }
}
