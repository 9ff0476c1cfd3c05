// Who joins the modules by importing this one gets their values with it: graphs, articles, diagnostics, and the options of exports.
@_exported public import NewsGraphModel
@_exported public import struct Formats.ExportOptions
