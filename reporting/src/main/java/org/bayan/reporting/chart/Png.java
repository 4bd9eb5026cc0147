package org.bayan.reporting.chart;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes pictures as PNG with their resolution, so that they are pasted in their own
 * size.
 */
final class Png {

	private static final String FORMAT = "javax_imageio_png_1.0";

	private Png() {
	}

	/** Writes an image of {@code scale} times 96 pixels an inch. */
	static void write(BufferedImage image, int scale, OutputStream out) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
		try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
			IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
			String perMetre = Long.toString(Math.round(scale * 96 / 0.0254));
			IIOMetadataNode size = new IIOMetadataNode("pHYs");
			size.setAttribute("pixelsPerUnitXAxis", perMetre);
			size.setAttribute("pixelsPerUnitYAxis", perMetre);
			size.setAttribute("unitSpecifier", "meter");
			IIOMetadataNode root = new IIOMetadataNode(FORMAT);
			root.appendChild(size);
			metadata.mergeTree(FORMAT, root);
			writer.setOutput(stream);
			writer.write(null, new IIOImage(image, null, metadata), null);
		}
		finally {
			writer.dispose();
		}
	}

}
