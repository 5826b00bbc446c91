/** Files as a domain knows them. */
@NullMarked
package pl.krakow.centra.kit.file.domain;

import org.jspecify.annotations.NullMarked;
