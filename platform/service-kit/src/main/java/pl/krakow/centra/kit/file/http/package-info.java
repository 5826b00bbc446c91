/** Files over HTTP. */
@NullMarked
package pl.krakow.centra.kit.file.http;

import org.jspecify.annotations.NullMarked;
