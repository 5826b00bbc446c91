@NullMarked
package pl.krakow.centra.kit.qr;

import org.jspecify.annotations.NullMarked;
