package pl.krakow.centra.kit.file.domain;

import pl.krakow.centra.kit.test.InMemoryKeptFiles;

class InMemoryKeptFilesTest extends KeptFilesContract {

    @Override
    protected KeptFiles nothing() {
        return new InMemoryKeptFiles();
    }
}
