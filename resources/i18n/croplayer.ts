<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
    <context>
        <name>CropLayer</name>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/task_page.py" />
            <source> % intervals</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source> ({} are listed)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source> ({} confidence interval {} to {})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/lock.py" />
            <source> ({})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/storage_options.py" />
            <source> MB a source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/sources_page.py" />
            <source> and </source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source> m</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source> on a square equal-area grid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source> on a square equal-area grid of {} m with random start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source> px</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>&amp;Install the engine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/model_setup.py" />
            <source>&amp;Install the models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/source_slot.py" />
            <source>&amp;Test</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>&amp;Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/zoom_row.py" />
            <source>&amp;Zoom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/role_question.py" />
            <source>, or label all points as second labeller, without seeing the first labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/layer_section.py" />
            <source>, {:,} failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/layer_section.py" />
            <source>, {:,} incomplete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/layer_section.py" />
            <source>, {:,} without imagery</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/source_arguments.py" />
            <source>--source-{}-url is for sources on the network; {} is a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>-20 to -10 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>-30 to -20 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/train.py" />
            <source>.env/training/bin/python of a checkout. Empty: CROPLAYER_TRAINING_PYTHON.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/probability.qml" />
            <source>0 %: surely not cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>0 (no value) and 255 (sea) as no-data codes are known from users' files only, not from the producer: check the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>0 as no-data code is not confirmed by the producer's own pages: check the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>0 as no-data code is not confirmed: check the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/block_quality_a.qml" />
            <location filename="../../resources/styles/block_quality_b.qml" />
            <location filename="../../resources/styles/quality.qml" />
            <source>0.0 to 0.2: unusable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/block_quality_a.qml" />
            <location filename="../../resources/styles/block_quality_b.qml" />
            <location filename="../../resources/styles/quality.qml" />
            <source>0.2 to 0.4: poor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/block_quality_a.qml" />
            <location filename="../../resources/styles/block_quality_b.qml" />
            <location filename="../../resources/styles/quality.qml" />
            <source>0.4 to 0.6: fair</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/block_quality_a.qml" />
            <location filename="../../resources/styles/block_quality_b.qml" />
            <location filename="../../resources/styles/quality.qml" />
            <source>0.6 to 0.8: good</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/block_quality_a.qml" />
            <location filename="../../resources/styles/block_quality_b.qml" />
            <location filename="../../resources/styles/quality.qml" />
            <source>0.8 to 1.0: very good</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/review_queue.qml" />
            <source>1 to 5: review first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>1,000 hectares (kha)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>1,000 mu</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>10 to 20 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/regions_deviation.qml" />
            <location filename="../../resources/styles/regions_deviation_adjusted.qml" />
            <source>10 to 30 % too little</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/regions_deviation.qml" />
            <location filename="../../resources/styles/regions_deviation_adjusted.qml" />
            <source>10 to 30 % too much</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>10,000 mu</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/probability.qml" />
            <source>100 %: surely cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/review_queue.qml" />
            <source>11 to 20</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/area_scatter.py" />
            <source>1:1, with ±10 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>20 to 30 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>256 pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/probability.qml" />
            <source>50 %: undecided</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>512 pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/review_queue.qml" />
            <source>6 to 10</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>8-bit RGB raster the probability was made from. Without it, colour, texture and image quality cannot be seen, and the models decide from less than their cards measured.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/job_header.py" />
            <source>&lt;b&gt;New job&lt;/b&gt;&lt;br&gt;It is made in this folder when you map blocks:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>&lt;b&gt;Point {}&lt;/b&gt;</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/results/layer_section.py" />
            <source>&lt;b&gt;{}&lt;/b&gt;: {} of {} blocks finished</source>
            <extracomment>For 1: &lt;b&gt;{}&lt;/b&gt;: {} of {} block finished</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>A</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/ground/classes.py" />
            <source>A class list needs at least one name, and each name once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/ground/reference.py" />
            <source>A cluster sample can be assessed only from a sample layer that holds its design.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sampling.py" />
            <source>A cluster sample needs at least 2 clusters and at least 1 point in each.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/estimators.py" />
            <source>A cluster sample needs labelled units in at least 2 clusters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/sample.py" />
            <source>A cluster sample needs the number of blocks (clusters) and of points in each (per cluster).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <source>A cropland model, such as one adapted to the job's labels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/compare.py" />
            <source>A data set needs a name, a path and a class table; it lacks {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/storage_options.py" />
            <source>A job is running and uses the tiles; cancel it or wait for its end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <source>A job is running; cancel it or wait for its end, then install again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_page.py" />
            <source>A labelled sample gives error-adjusted areas too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>A map sheet with legend, scale bar and attribution, to edit and print</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/package_index_field.py" />
            <source>A mirror of the Python package index near you; packages are checked by their digests</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/teach_page.py" />
            <source>A model of your own from a few labels, in minutes: say what is cropland and what is not in some blocks, see whether that helps on ground left out, and adopt it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>A network with C classes on normalised floats [N,3,H,W] can be used as it is when the card gives normalisation, output_kind, classes and cropland_classes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>A network with features must take squares whose side is a multiple of 64.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/train.py" />
            <source>A new version of the model is made in this folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/environment_build.py" />
            <source>A package has no wheel for this Python and system: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/environment_build.py" />
            <source>A package is not the one that CropLayer was released with, so nothing of it was installed; check the folder of wheels or the package server.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>A person changed this region; the figures are those of the model before that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>A pixel counts as cropland from this probability (0-1) on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/polygon_blocks.py" />
            <source>A polygon lies outside the area where {} is defined.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>A polygon that reaches less far into a block does not choose it; small polygons always choose the blocks they lie in. 0: every block that a polygon touches.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/preview.py" />
            <source>A preview shows at most {} blocks, not {}; zoom in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>A raster of each; image quality is one of each source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/server.py" />
            <source>A request is one JSON object; batches are not taken.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_session.py" />
            <source>A run is in progress; wait for its end, or cancel it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/job_creation.py" />
            <source>A run of blocks is three numbers: row, first column, end column.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>A says cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>A standard deviation of the normalisation is 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/measures.py" />
            <source>A sum of absolute differences: estimates near 0 are too high on average.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/workers.py" />
            <source>A worker does not see the folder {}; share it under the same path on all machines.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/workers.py" />
            <source>A worker has CropLayer {}, but the run was started with {}; install the same version on all machines.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>A wrapped network must take NCHW with 3 channels (red, green, blue).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>A wrapped network must take float32 or float16.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>A {} network must have {}, not {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>A {} network must have {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Accepted terms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Accuracies of cropland on the same points; lines are confidence intervals.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Accuracies; lines are confidence intervals under the design used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Accuracy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/algorithm.py" />
            <source>Accuracy and areas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Accuracy of {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Accuracy on the same points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/adapt_model.py" />
            <source>Adapt the cropland model to labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/teach_page.py" />
            <source>Adapt the model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <source>Adapted from the job's cropland model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/model_section.py" />
            <source>Adapted model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <location filename="../../croplayer_qgis/gui/blocks/id_dialog.py" />
            <source>Add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>Add as layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <source>Add at least two data sets.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/id_dialog.py" />
            <source>Add blocks by id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/polygon_dialog.py" />
            <source>Add blocks from polygons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/code_editor.py" />
            <source>Add code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Add from</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/blocks/id_dialog.py" />
            <source>Add {} blocks</source>
            <extracomment>For 1: Add {} block</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Add {} blocks and map</source>
            <extracomment>For 1: Add {} block and map</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>Address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/run.py" />
            <source>Address of a Dask scheduler, such as tls://10.0.0.5:8786, whose workers map the blocks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <source>Address of a model package (.zip) or STAC item (.json):</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>Address with {lat}, {lon} and {zoom} in it:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/job_run.py" />
            <source>Adds both layers, styled, to the project.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/layer_section.py" />
            <source>Adds the job's layers to the map; those already there keep your styles and order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/model_section.py" />
            <source>Adopt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Against official statistics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>Against the 1:1 line, R² of the {} areas was {} and the RMSE {} ha (n = {}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/compare_data_sets.py" />
            <source>Agreement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Agreement at every pixel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_overlays.py" />
            <source>Agreement of {} data sets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>All blocks of this job are mapped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>All disagreements are settled. Stop, then assess the map on the page Assess.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/polygon_dialog.py" />
            <source>All features</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/declared.py" />
            <source>All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>All finished blocks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/validation.py" />
            <source>All labels say {}; an adaptation needs ground of both kinds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/census.py" />
            <source>All pixels compared: there is no sampling error.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/guide.py" />
            <source>All places were gone through; the queue goes on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>All points are labelled. Stop labelling, then assess the map on the page Assess.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>All regions and classes: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>All regions of a block before those of the next: the block with most of it comes first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_overlays.py" />
            <source>All {} say cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/assessment.py" />
            <source>All {} units of the stratum {} are right: errors in up to {} % of it cannot be excluded, and no standard error holds them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_tables.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Allocation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/page.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/accuracy.py" />
            <source>Allocation disagreement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>Along a line: draw it on a view, a right click ends it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/review/region_queue.py" />
            <source>Along a path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/model.py" />
            <source>Also the weights that a training of one's own starts from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/estimate.py" />
            <source>An estimate needs a source, and runs of row, first column and end column.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/runner.py" />
            <source>An unexpected error stopped this block; the log has the details. Please report it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Annual cropland, sown and harvested within 12 months; perennial woody crops are tree cover.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/task_bar.py" />
            <location filename="../../croplayer_qgis/gui/teach/model_section.py" />
            <source>Another task is running; cancel it or wait for its end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/blocks.py" />
            <source>Any reference system; invalid polygons are repaired.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/correct_job.py" />
            <source>Apply corrections to a job</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/apply_bar.py" />
            <source>Apply corrections to the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Apply what people corrected in the review; the files say which it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Apply what people corrected; the files say whether corrections are in them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/sample/strata_table.py" />
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <location filename="../../croplayer_qgis/layers/review/region_queue.py" />
            <source>Area</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/blocks.py" />
            <source>Area (polygons)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Area of interest (polygons)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Area or block layer (polygons)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/page.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/accuracy.py" />
            <source>Area proportion</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Area proportions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/area_statistics.py" />
            <source>Area statistics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/segment_raster.py" />
            <source>Area with imagery [ha]</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Area with imagery, ha</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/dock.py" />
            <source>Areas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Areas are ellipsoidal (WGS 84); pixels on the edge of a region count by the part that is covered.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Areas are pixels of {} m (tile zoom {}) times their area on the WGS 84 ellipsoid: what the map shows, not an estimate of the true area. That, with its standard error, needs a probability sample with reference labels (CropLayer's accuracy tools). Expected correctness is a model's prediction, not a measured accuracy. Regions below {} ha were merged into their neighbours. The block totals exclude places without imagery.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Areas are those inside the area of interest; figures of sources and blocks are of whole blocks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Areas by region: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Areas of regions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>Areas of the regions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/statistics_columns.py" />
            <source>Areas: found out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Areas: pixel count and error-adjusted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/estimation.py" />
            <source>As value ± {} SE leaves 0-1: at each end the wider of it and the Wilson interval with {} effective units.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sampling.py" />
            <source>Ask for at least 2 sample units, not {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/tile_view.py" />
            <source>Asking for one tile at the centre of the map…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/test_source.py" />
            <source>Asking {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/package_index_field.py" />
            <source>Asking {}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/dock.py" />
            <source>Assess</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/assess_accuracy.py" />
            <source>Assess accuracy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/image_quality.py" />
            <source>Assess image quality</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Assess the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/runner.py" />
            <source>At zoom {} a pixel is {} m; the cropland model was trained for {} to {} m and may map poorly.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Attribution and provenance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>B</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>B says cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <location filename="../../croplayer_qgis/gui/help/help_window.py" />
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>Backspace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Band</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Band of the class table.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Band of the map.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/map_picker.py" />
            <source>Band of the raster that holds the classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/source_slot.py" />
            <location filename="../../croplayer_qgis/shared/messages/imagery.py" />
            <source>Bands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Bands of source A</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Bands of source B</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Basis</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Begin of the file names. Empty: the job's name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/ground/classes.py" />
            <source>Bins need at least two edges, each larger than the one before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <location filename="../../croplayer_qgis/gui/run/block_model.py" />
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <source>Block</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/correct.py" />
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Block ids</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/preview.py" />
            <source>Block {} is not part of the job in {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/selection.py" />
            <location filename="../../croplayer_qgis/engine/tasks/correct.py" />
            <source>Block {} is not part of the job in {}; choose blocks of the job.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/rows.py" />
            <source>Block {} is not part of the job.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/grid/block.py" />
            <source>Block {} is outside the grid, which runs from S90.00_W180.00 to N89.95_E179.95.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/pixels.py" />
            <source>Block {} lies beyond 85° latitude, where tile services have no imagery.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/review.py" />
            <source>Block {} was mapped again meanwhile; nothing was stored: look at its new regions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <location filename="../../croplayer_qgis/gui/dock.py" />
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <location filename="../../croplayer_qgis/shared/messages/blocks.py" />
            <location filename="../../croplayer_qgis/shared/messages/estimate.py" />
            <location filename="../../croplayer_qgis/shared/messages/queue.py" />
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Blocks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/storage_options.py" />
            <source>Blocks at a time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Blocks by how like its training data the ground looks to the cropland model: {}. Where it is unknown, no more than 50 % expected correctness is claimed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Blocks by scene class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/layer_specs.py" />
            <location filename="../../croplayer_qgis/processing/job_run.py" />
            <source>Blocks by state</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Blocks chosen on the map ({})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/job_run.py" />
            <source>Blocks failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/review_queue.py" />
            <source>Blocks in the queue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/job_run.py" />
            <source>Blocks mapped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/polygon_task.py" />
            <source>Blocks of {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Blocks that share area with the polygons, in any reference system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Blocks to add as runs along rows: row, first column, column behind the last one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Blocks to draw, for the cluster design.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/guide.py" />
            <source>Blocks were mapped again: the queue shows their new regions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Blocks whose files are damaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <location filename="../../croplayer_qgis/processing/job_run.py" />
            <source>Blocks without imagery</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>Both labellers agree on {} of {} points ({} %).</source>
            <extracomment>For 1: Both labellers agree on {} of {} point ({} %).</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>Both sources agree, so the fusion model could not change the label, only how sure it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/decisions.py" />
            <location filename="../../resources/styles/decision.qml" />
            <location filename="../../resources/styles/regions.qml" />
            <source>Both sources: cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/decisions.py" />
            <location filename="../../resources/styles/decision.qml" />
            <location filename="../../resources/styles/regions.qml" />
            <source>Both sources: not cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Brush</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/review_queue.py" />
            <source>Build active-learning queue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/environment_task.py" />
            <source>Building the CropLayer engine</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>By error-adjusted area, {} of the {} units with sample points lay within {}.</source>
            <extracomment>For 1: By error-adjusted area, {} of the {} unit with sample points lay within {}.</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>By error-adjusted area, {} of {} units do.</source>
            <extracomment>For 1: By error-adjusted area, {} of {} unit does.</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/engine/tasks/compare.py" />
            <source>By pixel count, the cropland of {} lay within ±10 % of the official area in {} of {} units.</source>
            <extracomment>For 1: By pixel count, the cropland of {} lay within ±10 % of the official area in {} of {} unit.</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>By pixel count, the mapped cropland of {} of {} units lay within {} of the official area.</source>
            <extracomment>For 1: By pixel count, the mapped cropland of {} of {} unit lay within {} of the official area.</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>By pixel count, {} of {} units lie within ±10 %.</source>
            <extracomment>For 1: By pixel count, {} of {} unit lies within ±10 %.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>COG to write: cropland, probability, decision and expected correctness.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>COG to write: expected correctness in per cent, and the label 0/1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>CRS</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_view.py" />
            <source>CSV files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/train.py" />
            <source>CSV with id, split (train or test) and gsd_m (metres a pixel).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/task_bar.py" />
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <location filename="../../croplayer_qgis/gui/setup/model_setup.py" />
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <location filename="../../resources/styles/blocks.qml" />
            <source>Cancelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/engine_client.py" />
            <source>Cancelled.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/task_bar.py" />
            <source>Cancelled; nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Cancelled; the map sheet was not written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/task_bar.py" />
            <source>Cancelling…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/key_field.py" />
            <source>Change…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/model_options.py" />
            <source>Check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Check expected correctness</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/check_model.py" />
            <source>Check model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/check_bar.py" />
            <source>Check the files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Check the imagery providers' terms before you publish what was derived from their imagery.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/model_options.py" />
            <source>Checking the model…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/installed.py" />
            <location filename="../../croplayer_qgis/engine/tasks/check_model.py" />
            <source>Checking {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <source>China 2019, provinces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/map_picker.py" />
            <source>Choose a code table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Choose a file as source A first: a service covers the whole Earth.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/layer_picker.py" />
            <source>Choose a file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Choose a folder for the new job.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/task_page.py" />
            <source>Choose a folder for the results first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Choose a folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Choose a labelled sample, or draw one on the page Sample.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/layer_picker.py" />
            <source>Choose a layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/task_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Choose a map first, or open a job in the CropLayer panel.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Choose a point layer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Choose a polygon layer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/layer_picker.py" />
            <source>Choose a raster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/imagery_algorithm.py" />
            <source>Choose a raster layer or give an imagery source, one of both.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <source>Choose a raster to add.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Choose a reference raster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/layer_picker.py" />
            <source>Choose a sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>Choose a sample first, or draw one on the page Sample.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_session.py" />
            <source>Choose a source of imagery before you map blocks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/sources_page.py" />
            <source>Choose another source than A: two views of the same imagery tell nothing new.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Choose blocks on the page Blocks first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/remedies.py" />
            <source>Choose folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/layer_picker.py" />
            <source>Choose official statistics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/layer_picker.py" />
            <source>Choose one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/mbtiles_field.py" />
            <source>Choose the MBTiles file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Choose the file for the sample first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/source_slot.py" />
            <source>Choose the imagery.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/source_list.py" />
            <source>Choose the imagery…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Choose the layers of the rasters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/corrector.py" />
            <source>Choose what the class is recoded to: it is that already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/export.py" />
            <source>Choose what the raster is to show among {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/export.py" />
            <source>Choose what to export among {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/sources_page.py" />
            <source>Chooses the imagery that came with CropLayer and the blocks it covers: no key, no network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <source>Class in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Class raster, or a job's cropland.vrt.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Class raster, or a job's cropland.vrt; strata are its classes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/compare_data_sets.py" />
            <source>Class table of each of the others in their order, separated by commas: presets (worldcover ...) or CSV files with code and class.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Class table of the map: croplayer or another preset, a CSV with code and class; or “decision” or “correctness” to stratify a job's map by decision code or expected correctness.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>Classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Classes 1-11, 10 as clouds: column “Class Value” of https://gee-community-catalog.org/projects/S2TSLULC (its “Remapped Value” is another code); 3 and 6 occur in the map of 2020 only: https://github.com/samapriya/awesome-gee-community-datasets/issues/62 and https://gee-community-catalog.org/projects/esrilc2020; Karra et al. 2021, doi:10.1109/IGARSS47720.2021.9553499</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Classes and 0 as no data: Euro Data Cube, https://collections.eurodatacube.com/worldcover/readme.html, and US EPA, https://github.com/USEPA/ATtILA2/wiki/LCC-Worldcover-2020-ALL; product: Zanaga et al. 2021, doi:10.5281/zenodo.5571936</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Classes of the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/compare_data_sets.py" />
            <source>Classes of the others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Classes of the reference raster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Classes, 0 as background and 120 as cloud: column “Value” of https://gee-community-catalog.org/projects/glc10 (its “Remapped” is another code; it lists no 50 and no 70, wetland and tundra); Gong et al. 2019, doi:10.1016/j.scib.2019.03.002</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Classes, and 0 and 250 as filled values: https://gee-community-catalog.org/projects/glc_fcs; Zhang et al. 2024, doi:10.5194/essd-16-1353-2024</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Classes: Earth Engine catalogue, https://developers.google.com/earth-engine/datasets/catalog/GOOGLE_DYNAMICWORLD_V1; Brown et al. 2022, doi:10.1038/s41597-022-01307-4</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Classes: National Geographic Information Resources Directory, as copied on https://www.cnopendata.com/en/data/m/global/china-globeLand30.html; Chen et al. 2015, doi:10.1016/j.isprsjprs.2014.09.002</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Classes: as users of the files (Zenodo, record 8176941) read them; Yang &amp; Huang 2021, doi:10.5194/essd-13-3907-2021</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/storage_options.py" />
            <source>Clear</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Click a block to choose it, drag to choose many, drag with Alt or Ctrl to take some away.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Click a region: gaps and spurs narrower than twice the size go</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Click a region: it becomes as its neighbour with the longest border</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Click a region: it grows on all sides</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Click a region: it is set as a whole</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Click a region: it shrinks on all sides</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Click a region: its holes become as it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Click corners; a right click ends the polygon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Click single pixels, or draw a line one pixel wide</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/shape_asker.py" />
            <source>Click the corners of the polygon on a view; a right click ends it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/shape_asker.py" />
            <source>Click the path on a view, three places or more; a right click ends it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Clip to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Clusters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Clusters: blocks of the grid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Clusters: ratio estimator, variance between clusters: Cochran (1977), Sampling Techniques, 3rd edition, Wiley, ch. 11. No finite population correction.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/code_editor.py" />
            <source>Code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/map_picker.py" />
            <source>Code table (file)…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/data_set_table.py" />
            <source>Codes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Codes from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/code_editor.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/fields/map_picker.py" />
            <source>Codes of {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/statistics_columns.py" />
            <source>Column of areas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Column of areas in the statistics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Column of class names in points or polygons.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/statistics_columns.py" />
            <source>Column of names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Column of names in the statistics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>Comment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/dock.py" />
            <source>Compare</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/compare/comparison.py" />
            <source>Compare at least two data sets, each under its own name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/compare_data_sets.py" />
            <source>Compare data sets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/compare_data_sets.py" />
            <source>Compares cropland data sets with a map: agreement at every pixel (a raster), accuracy and paired differences on a labelled sample (McNemar), and areas in regions against official statistics. Writes CSV files and a report.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <source>Comparing pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Comparison of data sets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Comparison on the same points: exact test of McNemar (1947), Note on the sampling error of the difference between correlated proportions or percentages, Psychometrika 12, 153-157, doi:10.1007/BF02295996; adjusted for the number of comparisons: Holm (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6, 65-70.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/task_page.py" />
            <source>Confidence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <location filename="../../croplayer_qgis/engine/tasks/compare.py" />
            <source>Confidence level</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Confidence level (0-1)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>Conflicts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/correct_job.py" />
            <source>Conflicts with a new map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>Consistency of A and B</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/help/help_window.py" />
            <source>Contents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Contract</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>Contributions to the fusion model's log-odds of cropland (SHAP values)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_view.py" />
            <source>Copies findings and tables as text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/diagnostics_dialog.py" />
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_view.py" />
            <source>Copy all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/chart_picture.py" />
            <source>Copy picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_table.py" />
            <source>Copy table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/block_view.py" />
            <source>Copy the id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/block_view.py" />
            <source>Copy the message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <source>Copy the model among the installed ones first, and map with the copy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Correct</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Correct the shift between the sources</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/block_shift.qml" />
            <source>Corrected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <location filename="../../croplayer_qgis/layers/review/view_layers.py" />
            <source>Corrections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/correct_job.py" />
            <source>Corrections in force</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/source_slot.py" />
            <source>Credit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/dock.py" />
            <location filename="../../croplayer_qgis/gui/options/options_page.py" />
            <location filename="../../croplayer_qgis/plugin.py" />
            <location filename="../../croplayer_qgis/plugin_stub.py" />
            <source>CropLayer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/dock.py" />
            <location filename="../../croplayer_qgis/layers/accuracy_overlays.py" />
            <location filename="../../croplayer_qgis/plugin.py" />
            <source>CropLayer accuracy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/plugin_stub.py" />
            <source>CropLayer cannot use a part of this QGIS ({}); update QGIS, or install the plugin again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/plugin_stub.py" />
            <source>CropLayer could not start ({}); the log's tab CropLayer has the details.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/help/help_window.py" />
            <source>CropLayer help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/plugin_stub.py" />
            <source>CropLayer needs QGIS 3.22 with Python 3.9 or newer; this is QGIS {} with Python {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/corner_buttons.py" />
            <source>CropLayer options</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/plugin.py" />
            <source>CropLayer panel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/dock.py" />
            <location filename="../../croplayer_qgis/plugin.py" />
            <source>CropLayer review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/dock.py" />
            <source>CropLayer review: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <source>CropLayer {}, Python {}; computes with {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/plugin_stub.py" />
            <source>CropLayer's files are incomplete; remove the plugin and install it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <location filename="../../croplayer_qgis/gui/run/run_session.py" />
            <location filename="../../croplayer_qgis/layers/job_group.py" />
            <source>CropLayer: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <location filename="../../croplayer_qgis/gui/options/task_text.py" />
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <location filename="../../croplayer_qgis/processing/job_run.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/products.py" />
            <location filename="../../resources/styles/cropland.qml" />
            <source>Cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/fuse_rasters.py" />
            <location filename="../../croplayer_qgis/processing/segment_raster.py" />
            <source>Cropland [ha]</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Cropland by region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/apply_bar.py" />
            <source>Cropland in the corrected blocks: {:,.1f} ha without corrections, {:,.1f} ha with them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Cropland layer of this plugin (band 1 of a block, or the mosaic).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/layer_section.py" />
            <source>Cropland mapped so far: &lt;b&gt;{:,.1f} ha&lt;/b&gt;</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Cropland means</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/adapted_models.py" />
            <source>Cropland missed: {:.1f} %, {:.1f} % without.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/job_models.py" />
            <source>Cropland model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/map_picker.py" />
            <source>Cropland of the open job</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/map_picker.py" />
            <source>Cropland of the open job, with corrections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Cropland of the regions, pixel count</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/print_layout.py" />
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Cropland of {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <source>Cropland or 1, other or 0; without a value a feature is no label</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/export_job.py" />
            <source>Cropland polygons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Cropland polygons (GeoPackage)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/segment_raster.py" />
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/products.py" />
            <source>Cropland probability</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Cropland probability A</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Cropland probability B</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Cropland probability in band 1, in any reference system; its no-data stays out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/export_job.py" />
            <source>Cropland raster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Cropland seen in it alone, ha</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/pictures.py" />
            <location filename="../../croplayer_qgis/layers/layer_specs.py" />
            <location filename="../../croplayer_qgis/processing/correct_job.py" />
            <source>Cropland, corrected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>Cropland, errors considered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Cropland, orchards included.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Cropland.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Crops: human planted cereals, grasses and crops not at tree height; band 'label', codes 0-8.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Crops: planted cereals, grasses and crops below tree height; rice under water may be class 4.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Cultivated land, orchards and other economic crops included; 255 is the sea.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_page.py" />
            <source>Cultivated land, ridges excluded (Third National Land Survey); or a table of names and areas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Cut</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/run.py" />
            <source>Dask scheduler</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Data set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Data sets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Data sets that say cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/products.py" />
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Decision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Decision of the job</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/fuse_rasters.py" />
            <source>Decision {}: {:.1f} ha</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <location filename="../../croplayer_qgis/engine/tasks/compare.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Design</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_view.py" />
            <source>Design and estimator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Design of your points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Details of polygons to leave out. Empty: two pixels of the imagery; 0: none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Deviation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>Deviation from official statistics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Deviation from official statistics, pixel count</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Deviation of mapped cropland from the official area, with the band of ±10 %.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Deviation of the pixel-count area by region.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Deviation, %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_overlays.py" />
            <source>Deviation, error-adjusted area</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_overlays.py" />
            <source>Deviation, pixel count</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/diagnostics_dialog.py" />
            <source>Diagnostics report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/options_page.py" />
            <source>Diagnostics report…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Difference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/model.py" />
            <source>Digest that the file must have, 64 hexadecimal digits. Empty: not checked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>Disagree</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/review/region_queue.py" />
            <source>Disagreement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>Disputes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>Divides a view between two; drag the line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Do not join polygons across the edges of blocks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <location filename="../../resources/styles/blocks.qml" />
            <source>Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>Download</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Draw a line right across a region: its smaller part is set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Draw a line through cropland: a strip along it is not cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Draw a line with the button held; it is as wide as said below</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Draw a polygon: one class inside it is set, the rest stays</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/corrector.py" />
            <source>Draw the line right across a region: the smaller part of it is set.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/corrector.py" />
            <source>Draw the line through cropland that is to be cut.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Draw the sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/sample.py" />
            <source>Drawing blocks and points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/sample.py" />
            <source>Drawing points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Drawing the map sheet…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Drawn as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/make_sample.py" />
            <source>Draws sample points from a map by a probability design, for labelling and accuracy assessment; seed and design are stored with them. Size: give the number of points, or the standard error of overall accuracy to reach (Cochran 1977; Olofsson et al. 2014, eq. 13). Nothing in the points tells the map's class, so that labels are given blind.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/model_section.py" />
            <source>Drop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_size.py" />
            <source>Each stratum needs at least 2 sample units, or no standard error can be estimated.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/data_set_table.py" />
            <source>Edit codes…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/decisions.py" />
            <location filename="../../resources/styles/decision.qml" />
            <location filename="../../resources/styles/regions.qml" />
            <source>Edited by a person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Empty: 1 for floating point rasters, 100 (per cent) for whole numbers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Empty: as the header says. 15 mu are a hectare.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Empty: found by its header, such as province or 地区.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Empty: the one with a unit in its header, or the only one with numbers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <source>Engine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>English or Chinese names are matched with official statistics.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/source_parameters.py" />
            <source>Entry of QGIS's authentication database with the key or token (Basic without a user name: the password is the key). Empty: an environment variable such as CROPLAYER_TOKEN_MAPBOX.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Equal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Error matrix</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Error matrix in area proportions, accuracies and error-adjusted areas: Olofsson, Foody, Herold, Stehman, Woodcock &amp; Wulder (2014), Good practices for estimating area and assessing accuracy of land change, Remote Sensing of Environment 148, 42-57, doi:10.1016/j.rse.2014.02.015; strata other than the map's classes: Stehman (2014), Estimating area and map accuracy for stratified random sampling when the strata are different from the map classes, International Journal of Remote Sensing 35 (13), 4923-4939, doi:10.1080/01431161.2014.930207.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <source>Error matrix: map in rows, reference in columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <source>Error-adjusted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Error-adjusted areas of regions: difference estimator, the mapped area plus the mean of reference less map over the units inside: Särndal, Swensson &amp; Wretman (1992), Model Assisted Survey Sampling, Springer, doi:10.1007/978-1-4612-4378-6; McRoberts (2011), Satellite image-based maps: Scientific inference or pretty pictures?, Remote Sensing of Environment, doi:10.1016/j.rse.2010.10.013.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Error-adjusted, ha</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/task_text.py" />
            <source>Errors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/assess_accuracy.py" />
            <source>Estimates the accuracy of a map: error matrix, overall, user's and producer's accuracy, F1 and error-adjusted areas (ha), each with standard error and confidence interval under the design of the sample (Olofsson et al. 2014, Stehman 2014). Give a sample of 'Make sample points' with labels, your own labelled points and how they were drawn, or reference polygons or a reference raster to compare with every pixel. Writes CSV files and a report.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <source>Estimating areas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <location filename="../../croplayer_qgis/engine/tasks/compare.py" />
            <source>Estimator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/evaluate_errors.py" />
            <source>Evaluate errors of a cropland raster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/job_models.py" />
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Evaluation model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_size.py" />
            <source>Every stratum needs an area above zero; leave out the ones that do not occur.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Everything ends at it. Any reference system. Empty: whole blocks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Expand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/sample/strata_table.py" />
            <source>Expected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/sample.py" />
            <source>Expected accuracies are given for strata that do not occur: {}. Those of the map: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Expected accuracy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <source>Expected and observed correctness</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/evaluate_errors.py" />
            <source>Expected area of error [ha]</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/products.py" />
            <source>Expected correctness</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Expected correctness of the job</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/review/region_queue.py" />
            <source>Expected error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Expected user's accuracy of strata (0-1)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/strata_table.py" />
            <source>Expected user's accuracy of the stratum: a guess from a pilot sample or from similar maps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/explain_section.py" />
            <source>Explain</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/export_job.py" />
            <source>Export the cropland of a job</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Extent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/accuracy.py" />
            <source>F1 score</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>F1 score of cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <location filename="../../resources/styles/blocks.qml" />
            <source>Failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Failed blocks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Failed tiles allowed [%]</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/adapt.py" />
            <source>Features could not be kept beside the job: they are computed again next time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/official.py" />
            <source>Features of this name overlap, so that their areas cannot be added up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/polygon_dialog.py" />
            <source>Features with this value, such as a province:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/source_slot.py" />
            <source>Fetch one tile at the centre of the map and show it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/download.py" />
            <source>Fetched {} MB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/polygon_dialog.py" />
            <source>Field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Field of labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Field of names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <source>Field of the points' class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <source>Field of the polygons' class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Figure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Figure of a block</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Figures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/export_job.py" />
            <source>Figures per block</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Figures per block (CSV)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Figures:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <location filename="../../croplayer_qgis/gui/sources/source_slot.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Fill holes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/review/region_queue.py" />
            <source>Filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>First</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/adapt_model.py" />
            <source>Fits the cropland model of a job to the verdicts and corrections of its review, and to labelled polygons and points, in a few minutes, and writes it as a model of its own. Blocks are left out one by one to tell whether that helps on ground it has not learned from; where it does not, nothing is written. Give the new folder as cropland model to any algorithm.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/adapt.py" />
            <source>Fitting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>Flicker</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/train.py" />
            <source>Folder of RGB images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Folder of a CropLayer job, with job.gpkg in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/train.py" />
            <source>Folder of masks of the same names: 255 cropland, 0 other, 128 unknown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Folder of the job, created when it does not exist.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/job_header.py" />
            <source>Folder of the new job</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Folder of the results</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>Folder of wheels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/train.py" />
            <source>Folder of your models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Folder to write into.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/model.py" />
            <source>Folder with card.json and weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Folder with card.json and weights. Empty: the model that comes with CropLayer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Folders of models to use instead of those shipped, by task.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>For a computer without internet: the wheel files engine.lock names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/diagnostics_dialog.py" />
            <source>For a report of a fault. It holds no keys, paths and addresses; read it before you send it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>For simple random and systematic samples.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>For {}, user's accuracy is {} and producer's accuracy {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>For {}, user's accuracy was {}, producer's accuracy {} and the F1 score {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/key_field.py" />
            <source>Forget</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/grid_item.py" />
            <source>Frames of {}° — zoom in to see the blocks of 0.05°</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <source>From a file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <source>From an address…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>From first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/fuse_rasters.py" />
            <source>Fuse two cropland rasters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Fused cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/task_text.py" />
            <source>Fusion</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/job_models.py" />
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Fusion model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/adapt_model.py" />
            <source>Gain, lower end of the interval [points]</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/adapt_model.py" />
            <source>Gain, upper end of the interval [points]</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>GeoPackage (*.gpkg)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>GeoPackage (*.gpkg);;CSV (*.csv)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>GeoPackage of “Make sample points” with labels in the field reference.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>GeoPackage of “Make sample points” with labels, for error-adjusted areas.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>GeoPackage of “Make sample points” with labels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>GeoPackage to create, or an existing one such as job.gpkg to add the sample to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/layer_picker.py" />
            <source>GeoPackages (*.gpkg)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/imagery.py" />
            <source>GeoTIFF to write.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>Geography</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/imagery_algorithm.py" />
            <source>Georeferenced, 8-bit red, green and blue, 0.6 to 5 m a pixel. Or give an imagery source.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <source>Give a reference: a sample, points, polygons or a raster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <source>Give a sample or points, not both.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <source>Give each data set a name of its own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_size.py" />
            <source>Give one expected accuracy between 0 and 1 for each of the {} strata.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/source_slot.py" />
            <source>Give the key of {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/job_creation.py" />
            <source>Give the polygons to map inside of, or map whole blocks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fields.py" />
            <source>Give “{}” or “{}”, not both.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_size.py" />
            <source>Given sample sizes are taken as they are; they are not allocated.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Given sizes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Given sizes of strata</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/segment_raster.py" />
            <source>Gives the probability of cropland for every pixel of 2 m imagery: 0-100 %, 255 where there is no imagery, as a cloud optimised GeoTIFF in EPSG:3857. The model was trained on fields of the US Midwest; its card says what it was measured to be worth.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/project_job.py" />
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Go on ({} left)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/role_question.py" />
            <source>Go on with the points left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/train_model.py" />
            <source>Goes on training the cropland model with your own images and masks (255 cropland, 0 other, 128 unknown; same file names) and makes a new version; none is overwritten. Takes minutes to hours. Cancelled, the same call goes on from its last checkpoint. It needs CropLayer's training environment, which the plugin does not bring along: make it in a checkout with 'make .env/training/ready'.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/run_job.py" />
            <source>Goes on with a job folder: queued, interrupted and, if wanted, failed or incomplete blocks are mapped with the job's own sources and models. The key of a source is the one last used for it in the CropLayer panel, or an environment variable such as CROPLAYER_TOKEN_MAPBOX.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>Goes through all that is listed, the oldest at the left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/sources.json" />
            <source>Google Satellite</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>Ground</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/fetcher.py" />
            <source>HTTP {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/google.py" />
            <source>HTTP {} from createSession: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/web_reader.py" />
            <source>HTTP {}: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Hectares</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/corner_buttons.py" />
            <source>Help on this page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Holds a job's expected correctness against the correctness observed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/queue.py" />
            <source>How many blocks at most.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>How points are drawn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>How points are shared among strata: neyman gives more to those where errors are likely.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>How strongly the overlay covers the picture; key {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>How to read the figures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>How your own points were drawn; stratified means by the map's classes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/terms_field.py" />
            <source>I have read and accept them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/source_parameters.py" />
            <source>I have read the terms of use of the sources and accept them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Id of a built-in source, tile URL template, or path of a raster, .mbtiles or source .json.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/id_dialog.py" />
            <source>Ids of blocks, each the block's south-west corner:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Ids of the sources whose terms of use you accept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Ids such as N39.85_E116.35.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Ids…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>Image A</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>Image B</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/task_text.py" />
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <location filename="../../croplayer_qgis/layers/review/region_queue.py" />
            <location filename="../../croplayer_qgis/processing/image_quality.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/products.py" />
            <source>Image quality</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>Image quality (IQA)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/job_models.py" />
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Image quality model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/layer_specs.py" />
            <source>Image quality per block {}: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/layer_specs.py" />
            <source>Image quality {}: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Image quality, mean 0-1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Imagery</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/imagery_algorithm.py" />
            <source>Imagery (raster layer)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Imagery of cropland probability A</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Imagery of cropland probability B</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Imagery of the cropland probability</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/imagery_algorithm.py" />
            <location filename="../../croplayer_qgis/shared/messages/imagery.py" />
            <location filename="../../croplayer_qgis/shared/messages/test_source.py" />
            <source>Imagery source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Imagery {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/layer_specs.py" />
            <source>Imagery {}: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Imagery: {}. Check the imagery providers' terms before you publish what was derived from it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/train.py" />
            <source>Images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/review/region_queue.py" />
            <source>In a polygon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>In a polygon: draw it on a view, a right click ends it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>In an order of chance, the same each time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/test_source.py" />
            <source>In degrees.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/blocks.py" />
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>In place of the area, or besides it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>In place of the one the area's file states, such as EPSG:32650.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/shift.py" />
            <source>In some blocks source B lies {} m or more from source A, which is not corrected: check that both show the same place. The column Shift of the block table tells where.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/shift.py" />
            <source>In some blocks the shift between the sources is not known for sure, and not corrected: they show too few of the same edges. The column Shift of the block table tells where.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_view.py" />
            <source>In words, for a paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Incomplete blocks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <location filename="../../resources/styles/blocks.qml" />
            <source>Incomplete: some tiles could not be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/train.py" />
            <source>Index</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <source>Install</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/find_python.py" />
            <source>Install Python {} to {} for Apple silicon from python.org, then try again. There are no packages for Macs with an Intel processor, nor for a Python that runs in Rosetta.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/find_python.py" />
            <source>Install Python {} to {} from python.org, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <source>Install a model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <source>Install again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>Install in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/find_python.py" />
            <source>Install the packages python3 and python3-venv (Python {} to {}), then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <source>Installed model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>Installing the engine; you can go on working in QGIS meanwhile.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>Interval</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Interval by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/estimation.py" />
            <source>Interval cut to the possible values.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Interval, %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Interval, ha</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Intervals: estimate ± quantile × SE; Wilson's (1927, Journal of the American Statistical Association 22, 209-212, doi:10.1080/01621459.1927.10502953) with the effective number of units where that leaves 0-100 % and for cluster samples; exact bounds where the units show no variation. The column “Interval by” says which.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>It has no .onnx file either.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/adapted_models.py" />
            <source>It helps: of labelled ground that it had not learned from, {:.1f} % is mapped wrong, {:.1f} % without it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/key_field.py" />
            <source>It is no secret</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>It must be a JSON object.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>It needs {} GB in {} and no administrator rights; QGIS itself is not touched.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/rebuild.py" />
            <source>Its product cannot be read; it is mapped again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/decoding.py" />
            <source>JSON, perhaps an error message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/job_header.py" />
            <source>Job</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Job folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/storage_options.py" />
            <source>Jobs and imagery</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Join polygons across the edges of blocks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/image_quality.py" />
            <source>Judges imagery in chips of 256 x 256 pixels with the image quality model. The result has a pixel for each chip: quality (0-1, 1 best), the probabilities (0-1) of clear, haze, cloud, blur, compression, dark_or_snow and no_imagery, and the share with imagery (0-1). The figures are those of all chips that touch the area.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/quality/raster.py" />
            <source>Judging image quality, part {} of {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/accuracy.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Kappa</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/measures.py" />
            <source>Kappa is not defined: map and reference hold one and the same class.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/storage_options.py" />
            <source>Keep at most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/model_section.py" />
            <source>Keep it among your models; this job and new ones are mapped with it from now on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/key_field.py" />
            <source>Keep the key in QGIS's authentication database, under its password</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/storage_options.py" />
            <source>Kept now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/source_slot.py" />
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>Key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/source_parameters.py" />
            <source>Key of {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <source>Keys of the review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>Keys…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/dock.py" />
            <source>Label</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/role_question.py" />
            <source>Label as second labeller</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Label in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/adapt_model.py" />
            <source>Labelled ground mapped wrong after [%]</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/adapt_model.py" />
            <source>Labelled ground mapped wrong before [%]</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <source>Labelled points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Labelled points that were drawn by a design.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <source>Labelled polygons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Labelled sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/samples.qml" />
            <source>Labelled, not assessed yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/samples.qml" />
            <source>Labelled, the map has no data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>Labeller</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <source>Labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Labels at the sample's points, or of every pixel without a sample.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <source>Labels besides the job's verdicts and corrections, which stand above them; any reference system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/role_question.py" />
            <source>Labels given stay as they are. {} can label the points that are left in the same set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/validation.py" />
            <source>Labels that say {} lie in one place only; label such ground in at least {} places.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>Labels the same points without seeing the first labels, and shows how many agree</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <source>Labels used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Language of the report. Empty: English.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/test_source.py" />
            <source>Latitude</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/polygon_dialog.py" />
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Layer of the area's file, if it has several.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Layer of the file of points or polygons.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <source>Layer of the points' file, if it has several.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <source>Layer of the polygons' file, if it has several.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Layer of the regions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Layer of the regions' file, if it has several.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/choices.py" />
            <source>Layer: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <location filename="../../croplayer_qgis/gui/results/layer_section.py" />
            <source>Layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Layers of the raster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Least per stratum</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Least points of a stratum</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Least share of a block [%]</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/key_field.py" />
            <source>Leave it in the address, which is saved with every job</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Leave source B where it lies, and do not measure how far that is from source A.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Left out:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/matching.py" />
            <source>Left out: no map data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/matching.py" />
            <source>Left out: no reference label</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/matching.py" />
            <source>Left out: repeated place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/matching.py" />
            <source>Left out: whole clusters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/block_shift.qml" />
            <source>Less than a pixel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/job_run.py" />
            <source>Load cropland and blocks when done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/evaluate.py" />
            <location filename="../../croplayer_qgis/engine/tasks/quality.py" />
            <location filename="../../croplayer_qgis/engine/tasks/segment.py" />
            <source>Loading the model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/fuse.py" />
            <source>Loading the models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>Log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/test_source.py" />
            <source>Longitude</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Looking for the blocks of {}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/mbtiles_field.py" />
            <source>MBTiles (*.mbtiles)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/choices.py" />
            <source>MBTiles file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Machine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Made with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Make a polygon layer the active one and select features in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/block_grid.py" />
            <source>Make block grid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/make_sample.py" />
            <source>Make sample points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/fuse_rasters.py" />
            <source>Makes one cropland layer of two cropland probabilities from anywhere, on any grids. Where both call a pixel alike, that stands; where they differ, the fusion model decides region by region; where only one has data, it decides alone. Bands: cropland (0/1), probability (%), decision (1 both not cropland, 2 both cropland, 3 and 4 A or B decided cropland, 5 and 6 A or B decided not cropland, 7 single source), expected correctness (%); 255 is no-data.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/block_grid.py" />
            <source>Makes the blocks of 0.05° (EPSG:4326; 5.6 km north-south) that share area with polygons in any reference system, or with an extent. The attribute 'id' is the south-west corner, such as N39.85_E116.35. The log says how many tiles of a source the blocks need at the zoom.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/environment_build.py" />
            <source>Making the engine environment in {} with {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Map and reference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/census.py" />
            <source>Map and reference must have the same classes in the same order, not {} and {}: map both onto one class list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Map blocks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/map_blocks.py" />
            <source>Map cropland in blocks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/run_job.py" />
            <source>Map failed and incomplete blocks again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/sources_page.py" />
            <source>Map from one source only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Map of cropland in the blocks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Map only inside the polygons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Map sheet (PDF)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/compare_data_sets.py" />
            <source>Map the others are compared with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/run_job.py" />
            <source>Map the unfinished blocks of a job</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>Map to reveal</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Map {} blocks</source>
            <extracomment>For 1: Map {} block</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/teach/teach_page.py" />
            <source>Map {} waiting blocks</source>
            <extracomment>For 1: Map {} waiting block</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/sources.json" />
            <source>Mapbox Satellite</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Mapped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>Mapped against official area</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Mapped against official area. R² is against the 1:1 line, so that bias lowers it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/evaluate_errors.py" />
            <location filename="../../croplayer_qgis/processing/fuse_rasters.py" />
            <source>Mapped area [ha]</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Mapped class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/algorithm.py" />
            <source>Mapping</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/compare.py" />
            <source>Mapping agreement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/teach_page.py" />
            <source>Mapping…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/map_blocks.py" />
            <source>Maps cropland from one or two imagery sources in blocks of 0.05°: image quality, segmentation, error evaluation and fusion, into a job folder with the map (2 m), its probability, decisions and figures per block. An existing job with the same parameters goes on with what is missing; other parameters are refused. Cancel at any time: finished blocks are kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <source>Maps with this model from now on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/train.py" />
            <source>Masks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>McNemar p = {}, Holm-adjusted {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>McNemar's test</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/compare/comparison.py" />
            <source>McNemar's test counts points and ignores their weights: it belongs to simple random samples. For other designs the difference in overall accuracy with its interval decides.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <source>Mean expected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/image_quality.py" />
            <source>Mean quality (0-1)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/code_editor.py" />
            <source>Means</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Measure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_page.py" />
            <source>Measure areas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Measure the strata</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Measure the strata first, then give each its number of points.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_text.py" />
            <source>Measure the strata first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_text.py" />
            <source>Measure the strata to see the number of points by Olofsson et al. 2014, eq. 13; the engine computes it in any case.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Measures in each block how far source B lies from source A, and reads B from where it shows the same ground, where that is sure and less than 20 m.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/area_statistics.py" />
            <source>Measures the area of each class (ha, on the ellipsoid, pixels weighted by the share inside) in regions, holds cropland against official statistics (deviation in %, within ±10 % or not), and gives error-adjusted areas beside pixel counts when there is a labelled sample. Writes CSV files, a layer and a report.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <source>Measuring classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <source>Measuring regions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/sample.py" />
            <location filename="../../croplayer_qgis/engine/tasks/strata.py" />
            <source>Measuring strata</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/compare.py" />
            <source>Measuring {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Merge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Methods</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Minimum mapping unit [ha]</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/imagery.py" />
            <location filename="../../croplayer_qgis/shared/messages/model.py" />
            <source>Model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <location filename="../../croplayer_qgis/shared/messages/model.py" />
            <source>Model folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/model.py" />
            <source>Model package (.zip) or STAC item with an ONNX model (.json), as a file or as an https address. Empty: the models of this version of CropLayer that are not there yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <source>Model packages (*.zip);;STAC items (*.json)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/model_options.py" />
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/algorithm.py" />
            <source>Models and review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Models:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/regions_deviation.qml" />
            <location filename="../../resources/styles/regions_deviation_adjusted.qml" />
            <source>More than 30 % too little</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/regions_deviation.qml" />
            <location filename="../../resources/styles/regions_deviation_adjusted.qml" />
            <source>More than 30 % too much</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>Most expected area of error first, and unlike the regions before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/image_quality.py" />
            <source>Most likely scene class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/zoom_row.py" />
            <source>Move the map to the area to see what this zoom means there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>My tiles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/zoom_row.py" />
            <source>N</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/data_set_table.py" />
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/map_blocks.py" />
            <source>Name an imagery source for A.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>Name at least two classes, separated by commas.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/model.py" />
            <source>Name of an installed model, as the list of them shows it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>Name of the imagery</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>Name of the parameter or header that carries the key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <source>Names in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>Names without a partner</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/statistics_columns.py" />
            <source>Names: found out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Narrower intervals for a simple random or systematic sample (Olofsson et al. 2014)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/imagery.py" />
            <source>Needed for a source; a raster is taken whole without one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/source_parameters.py" />
            <source>Needed for sources that state terms of use, such as Mapbox and Google.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <source>New folder for the adapted model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/job_header.py" />
            <source>New job</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/storage_options.py" />
            <source>New jobs go into</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/train_model.py" />
            <source>New version of the model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <source>Next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_size.py" />
            <source>Neyman allocation needs an expected accuracy between 0 and 1 in some stratum.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_size.py" />
            <source>Neyman allocation needs an expected user's accuracy for each stratum.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Neyman: more where errors are likely</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/job_creation.py" />
            <source>No area was given: all that source A covers is mapped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/blocks.py" />
            <source>No block of the grid lies in this area.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/selection.py" />
            <source>No block of the job in {} that was chosen is finished yet; run the job first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>No block of the job is finished yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <location filename="../../croplayer_qgis/gui/sources/raster_field.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/decisions.py" />
            <source>No data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_overlays.py" />
            <source>No data set says cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>No data, ha</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>No feature of {} is selected.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <location filename="../../resources/styles/blocks.qml" />
            <source>No imagery</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <source>No labels yet: judge regions, or draw what they are, in the review panel.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>No map data: {:.1f} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/installed.py" />
            <source>No model {} is installed in {}; there are: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/pictures.py" />
            <source>No picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/polygon_blocks.py" />
            <source>No polygon covers {} % of a block; lower the least share of a block.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/area/blocks.py" />
            <source>No polygon of the area covers {} % of a block; lower the least share of a block.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/rebuild.py" />
            <source>No product in {} tells what the job was made with: there is none, none can be read, or an older version made them. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/official.py" />
            <source>No region is named as in the statistics (regions: {}); choose another column of names (--name-field).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/reliability.py" />
            <source>No sample unit has an expected correctness of {} %.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/matching.py" />
            <source>No sample unit has both a map class and a reference label.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/measures.py" />
            <source>No sample unit is mapped as {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/measures.py" />
            <source>No sample unit is {} in the map or the reference.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/measures.py" />
            <source>No sample unit is {} in the reference.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/assessment.py" />
            <source>No sample unit lies in this region.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster.py" />
            <source>No scheduler answers at {}; start one (croplayer scheduler) and check address and firewall.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/runner.py" />
            <source>No source has imagery of this block any more; its earlier map stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/find_python.py" />
            <source>No suitable Python was found to build the engine with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/row_walk.py" />
            <source>No two reviewers disagree.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster.py" />
            <source>No worker is connected to {} any more; the blocks wait until one is: croplayer worker {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>No-data code not confirmed: Earth Engine masks such pixels, and which code they have in a file depends on the export, where 0 is water. Check the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/imagery.py" />
            <source>No-data value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>No-data value of source A</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>No-data value of source B</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <source>None</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/adapt.py" />
            <source>None of the {} labels lies on a block of the job; label ground of its blocks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_page.py" />
            <source>None: areas only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>None: compare every pixel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <source>None: no accuracy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <source>None: no areas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_page.py" />
            <source>None: pixel count only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>None: reveal nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Not</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/regions_deviation.qml" />
            <location filename="../../resources/styles/regions_deviation_adjusted.qml" />
            <source>Not comparable, no sample or no statistics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <location filename="../../resources/styles/cropland.qml" />
            <source>Not cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <source>Not held against their official area (see the table): {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>Not known here: this looks like nothing the cropland model was trained on. Its answer may be right, but no more than 50 % expected correctness is claimed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/explain_section.py" />
            <source>Not while a sample is labelled: it would tell the map's class.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/dock.py" />
            <source>Not while a sample is labelled: the review would tell the map's class.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/pictures.py" />
            <source>Nothing over it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/layer_picker.py" />
            <source>Nothing to pick yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/review.py" />
            <source>Nothing was drawn on a block that is mapped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>Nothing was said or drawn of this job yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/review/registry.py" />
            <source>Nothing was written: no verdict and no correction is chosen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Nothing: whole blocks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/block_grid.py" />
            <source>Number of blocks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Number of data sets that say cropland.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <location filename="../../croplayer_qgis/processing/make_sample.py" />
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Number of points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Number of points. Empty: from the target standard error.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>ONNX opset {} (IR version {})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <source>Observed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Observed against expected correctness, by bin of the map's own expectation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Of rasters and polygons, such as EPSG:32650; areas in ha are ellipsoidal. Empty: EPSG:4326.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Of rasters and polygons; areas in ha are those on the ellipsoid in any</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Of the intervals given with each estimate.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Of the overall accuracy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Official</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>Official figure: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>Official figures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Official statistics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/compare.py" />
            <source>Official statistics are compared by region: give a polygon layer too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/ground/inputs.py" />
            <source>Official statistics are of cropland, which is no class of the map ({}): name one of them cropland in the code table.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Official, ha</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_view.py" />
            <source>On the map</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <source>On {} points the two labellers differ, and nobody settled them: the first labels count.</source>
            <extracomment>For 1: On {} point the two labellers differ, and nobody settled it: the first label counts.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/compare_data_sets.py" />
            <source>One or more class rasters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/estimate.py" />
            <source>One or two source records, A first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/tile_view.py" />
            <source>One tile ({}), as the source delivers it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/losses.py" />
            <source>Only a part could be read of: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Only first right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>Only networks for the task cropland can be wrapped with cropland_classes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>Only one source has imagery here, so its map was taken and the fusion model was not asked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Only second right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Only these blocks. Empty: all that are finished.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/correct.py" />
            <source>Only these blocks. Empty: all that were corrected.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>Only what was said or drawn since this day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>Only what was said or drawn up to this day</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/sample/sampling.py" />
            <source>Only {} points of the grid fall on data; ask for more points.</source>
            <extracomment>For 1: Only {} point of the grid falls on data; ask for more points.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <source>Opacity of the overlay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/dock.py" />
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Open CropLayer job</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/plugin.py" />
            <source>Open CropLayer job…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/remedies.py" />
            <source>Open Sources</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/explain_section.py" />
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <location filename="../../croplayer_qgis/gui/review/apply_bar.py" />
            <location filename="../../croplayer_qgis/gui/review/guide.py" />
            <location filename="../../croplayer_qgis/gui/teach/teach_page.py" />
            <source>Open a job first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/job_header.py" />
            <source>Open a job folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/dock.py" />
            <source>Open a job in the CropLayer panel; it is reviewed here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <source>Open a job: its model is adapted to what you say of its map.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Open as print layout…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>Open elsewhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/remedies.py" />
            <source>Open folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_view.py" />
            <source>Open report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_view.py" />
            <source>Opens the folder: every figure stands in a CSV file there</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/evaluation/job_queue.py" />
            <source>Ordering {} blocks</source>
            <extracomment>For 1: Ordering {} block</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/compare_data_sets.py" />
            <source>Other data sets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/adapted_models.py" />
            <source>Other ground called cropland: {:.1f} %, {:.1f} % without.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/pictures.py" />
            <source>Outlines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/review/view_layers.py" />
            <source>Outlines of regions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/adapted_models.py" />
            <source>Over all ground, if a tenth of it was mapped wrong, the gain is between {:+.1f} and {:+.1f} points (95 % interval).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_tables.py" />
            <source>Overall</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/accuracy.py" />
            <source>Overall accuracy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>Overall accuracy of {} less that of {}: {} percentage points{}, n = {}; {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>Overall accuracy was {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>Overlaps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>Overlay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/data_set_table.py" />
            <source>Own codes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>P(cropland) &lt;b&gt;{:.0f} %&lt;/b&gt;</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>P(cropland) in the source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>P(cropland) of A and B, weighted by ground seen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>P(cropland) of A and B, weighted by image quality</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>P(cropland), mean</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>P(cropland), spread</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/model.py" />
            <source>Package</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>Package index</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Paint with the button held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Paired differences. Both maps are judged on the same points, so what they share cancels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Paired differences: first minus second</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/package_index_field.py" />
            <source>Passwords are not kept here; put this index into pip's own settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/key_field.py" />
            <source>Paste the key or token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Pick on map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Pixel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <source>Pixel count</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <source>Pixel count has the map's bias; the error-adjusted area is estimated from the sample.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Pixel count, ha</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Pixel counts; deviations from {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Pixels outside have no data, and imagery is read only around the polygons, which saves time and requests. Otherwise whole blocks are mapped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_samples.py" />
            <source>Point {} has a label of {}, which stays; label as second labeller to give yours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_samples.py" />
            <source>Point {} has a label of {}, which stays; only {} can change it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>Point {}: you say &lt;b&gt;{}&lt;/b&gt;</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/sample/strata_table.py" />
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <source>Points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Points a cluster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>Points come one by one in random order. The map and every layer that tells its class stay hidden until you stop; each label is on disk at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Points in each block, for the cluster design.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Points of each stratum instead of one number for all: cropland=50, other=100. Every stratum of the map needs at least 2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Points of my own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Points of your own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Points per block</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Polygon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <source>Polygons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Polygons of a layer, or a province…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Polygons with a label</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/matching.py" />
            <source>Post-stratification is for simple random and systematic samples; this one is a {} sample, whose design already says how to weight its units.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Post-stratify by map class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Preset croplayer, worldcover, dynamic_world, esri_land_cover, glc_fcs30, globeland30, clcd or from_glc10, or a CSV with the columns code and class.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/explain_section.py" />
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>Press Explain, then click on the map.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/adaptation_preview.py" />
            <source>Preview of the adapted model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <source>Previous</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/storage_options.py" />
            <source>Processes that map blocks side by side; each needs memory of its own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_tables.py" />
            <source>Producer's</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/accuracy.py" />
            <source>Producer's accuracy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Products</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <source>Program</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/block_model.py" />
            <source>Progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Proportional to area</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Provinces, counties or others, in any reference system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>Proxy and trusted certificates are those of QGIS's options.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/review_queue.py" />
            <source>Puts the finished blocks of a job in the order in which a person should review them: much expected area of error first, and unlike the blocks before. Blocks with a verdict are left out. Attributes: id, rank, score_ha (expected error times novelty, ha), expected_error_ha.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/environment_build.py" />
            <source>Python cannot make environments; install the package python3-venv.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/train.py" />
            <source>Python of the training environment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/secrets.py" />
            <source>QGIS's authentication database has no entry {} any more; give the key again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/secrets.py" />
            <source>QGIS's authentication database is switched off: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/secrets.py" />
            <source>QGIS's master password is needed for the key; enter it when QGIS asks, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_tables.py" />
            <source>Quantity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Quantity and allocation disagreement: Pontius &amp; Millones (2011), Death to Kappa: birth of quantity disagreement and allocation disagreement for accuracy assessment, International Journal of Remote Sensing 32, 4407-4429, doi:10.1080/01431161.2011.552923.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/page.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/accuracy.py" />
            <source>Quantity disagreement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>Quantity disagreement was {}, allocation disagreement {} (Pontius &amp; Millones 2011).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>Queue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <location filename="../../resources/styles/blocks.qml" />
            <source>Queued</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/area_tables.py" />
            <source>RMSE, ha, error-adjusted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/area_tables.py" />
            <source>RMSE, ha, pixel count</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Rainfed, herbaceous, tree or shrub cover (orchard) and irrigated cropland: orchards are in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/review/region_queue.py" />
            <source>Random</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <source>Raster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/layer_picker.py" />
            <source>Rasters (*.tif *.tiff *.vrt *.img);;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Rasters (COG)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/algorithm.py" />
            <source>Rasters from anywhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Rasters, polygons and areas end at these polygons; any reference system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/source.py" />
            <source>Read and accept the terms of {} first: {}{}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/source_slot.py" />
            <source>Read and accept the terms of {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Read block ids</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/terms_field.py" />
            <source>Read the terms of use</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <source>Reading expected correctness</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/segmentation/raster.py" />
            <source>Reading imagery, part {} of {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <location filename="../../croplayer_qgis/engine/tasks/compare.py" />
            <source>Reading points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <location filename="../../croplayer_qgis/engine/tasks/compare.py" />
            <source>Reading regions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/create_job.py" />
            <source>Reading the area</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/check.py" />
            <source>Reading the files of {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Recode</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Red, green and blue band of a raster, by number or name, such as 4,3,2 or B4,B3,B2; one alone is a grey image. Empty: as the file says.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <source>Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Reference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Reference polygons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Reference raster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Reference system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Reference system of the area</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <source>Region layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>Region property</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>Region's area</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Regions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Regions (polygons)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_page.py" />
            <source>Regions and statistics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>Regions meet here; show the next one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <source>Regions where {} has no data: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/area_statistics.py" />
            <source>Regions with areas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>Regions without statistics: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <source>Regions without statistics: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/layer_specs.py" />
            <source>Regions: decision and P(cropland)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/panel_layout.py" />
            <source>Registry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Reliability of the expected correctness</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Remove all blocks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/code_editor.py" />
            <source>Remove code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <source>Remove engines of other plugin versions: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <source>Remove model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/data_set_table.py" />
            <source>Remove this data set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <source>Remove {}? Jobs that were mapped with it cannot go on without it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <source>Removing engines of other plugin versions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Replace a sample in the file that has no labels yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Replace a sample without labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Replace files of an earlier export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Replace files of an earlier export of the same name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/area_statistics.py" />
            <location filename="../../croplayer_qgis/processing/assess_accuracy.py" />
            <location filename="../../croplayer_qgis/processing/compare_data_sets.py" />
            <location filename="../../croplayer_qgis/processing/export_job.py" />
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Report (HTML)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>Requests</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/remedies.py" />
            <source>Restart and go on</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/estimate/estimation.py" />
            <source>Rests on {} units only.</source>
            <extracomment>For 1: Rests on {} unit only.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/imagery.py" />
            <source>Result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/dock.py" />
            <source>Results</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/task_page.py" />
            <source>Results in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Resume</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/tile_view.py" />
            <source>Retrieved {} UTC.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <location filename="../../croplayer_qgis/shared/messages/run.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/remedies.py" />
            <source>Retry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Retry failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/panel_layout.py" />
            <source>Review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <source>Review and draw…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/queue.py" />
            <source>Review queue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/dock.py" />
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>Reviewer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <location filename="../../resources/styles/samples.qml" />
            <source>Right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Rows are the map, columns the reference.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>Rows count</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/dock.py" />
            <source>Run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/layer_section.py" />
            <source>Run a job, or open one, to see its results here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Run again to have them in this report.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <location filename="../../resources/styles/blocks.qml" />
            <source>Running</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/estimate.py" />
            <source>Runs along rows: row, first column, column behind the last one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Runs of blocks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/area_tables.py" />
            <source>R² against the 1:1 line, error-adjusted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/area_tables.py" />
            <source>R² against the 1:1 line, pixel count</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/zoom_row.py" />
            <source>S</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>SE, %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>SE, ha</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/model.py" />
            <source>SHA-256</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/export_job.py" />
            <source>STAC collection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>STAC collection (a COG of each block)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/stac/collection.py" />
            <source>STAC: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/chart_picture.py" />
            <source>SVG (*.svg);;PNG (*.png)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/dock.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/sources.json" />
            <source>Sample A (NAIP 2015-09-26, North Dakota, in the box)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/sources.json" />
            <source>Sample B (NAIP 2016-08-16, North Dakota, in the box)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Sample counts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/layer_picker.py" />
            <source>Sample of the open job</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/layer_specs.py" />
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Sample points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Sample points by result.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_overlays.py" />
            <source>Sample points: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>Save as…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Save block ids</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/chart_picture.py" />
            <source>Save picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/chart_picture.py" />
            <source>Save picture…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Save the chosen ids…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>Save verdicts and corrections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/sample.py" />
            <source>Say how many points: a size (--size), sizes of strata (--sizes), or the standard error of overall accuracy to reach (--target-se).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <source>Say how the points were drawn (design): simple_random, systematic or stratified.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/blocks.py" />
            <source>Say where: an area of polygons, or bounds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/job_creation.py" />
            <source>Say which blocks to map: an area, bounds or block ids.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/evaluate_errors.py" />
            <source>Says for each connected region of a cropland probability raster how likely its label is right (expected correctness, %), with the error evaluation model. Bands: expected correctness (%), label (0/1); 255 is no-data. The regions can be written as polygons with area (ha) and expected area of error (ha).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/check_model.py" />
            <source>Says in plain words whether a model folder (card.json and weights) can be used, or everything it lacks: checksum, shapes, one probe inference. A model that cannot be used is an output, not an error, so that a model can go on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>Scene</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Second</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <source>Second labeller</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <location filename="../../croplayer_qgis/engine/tasks/compare.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Seed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/segment_raster.py" />
            <source>Segment cropland in a raster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/segmentation/raster.py" />
            <source>Segmenting, part {} of {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/polygon_dialog.py" />
            <source>Selected features ({})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Selected features of the active layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/source_test.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/remedies.py" />
            <source>Send the key there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>Settle disagreements…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/image_quality.py" />
            <source>Share with imagery (0-1)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>Shift</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/layer_specs.py" />
            <source>Shift between the sources, per block</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>Shift is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Show expected correctness on the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/layer_section.py" />
            <source>Show finished blocks by itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/layer_section.py" />
            <source>Show layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Show the block grid on the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/print_layout.py" />
            <source>Show the job's layers first: the sheet is made of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/model_section.py" />
            <source>Show what it changes in the map's view</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>Shows and changes the keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>Shows in the view under the mouse what its neighbour shows, and back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>Shows the place in the browser; right click: which address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Simple random</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>Simple random sample of {} points {}, by area; {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Simplification [m]</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>Single features that weighed most:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/decisions.py" />
            <location filename="../../resources/styles/decision.qml" />
            <location filename="../../resources/styles/regions.qml" />
            <source>Single source (the other has no imagery)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Size from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/sample.py" />
            <source>Sizes of strata are for the stratified design; give a size or a target standard error.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Smaller regions join the neighbour with the longest common border. Empty: {} ha.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Smooth</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Software</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/sources_page.py" />
            <location filename="../../croplayer_qgis/processing/map_blocks.py" />
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Source A</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <source>Source A and source B are both {}; choose two different ones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/decisions.py" />
            <location filename="../../resources/styles/decision.qml" />
            <location filename="../../resources/styles/regions.qml" />
            <source>Source A decided: cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/decisions.py" />
            <location filename="../../resources/styles/decision.qml" />
            <location filename="../../resources/styles/regions.qml" />
            <source>Source A decided: not cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/sources_page.py" />
            <location filename="../../croplayer_qgis/processing/map_blocks.py" />
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Source B</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/decisions.py" />
            <location filename="../../resources/styles/decision.qml" />
            <location filename="../../resources/styles/regions.qml" />
            <source>Source B decided: cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/decisions.py" />
            <location filename="../../resources/styles/decision.qml" />
            <location filename="../../resources/styles/regions.qml" />
            <source>Source B decided: not cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/imagery.py" />
            <location filename="../../croplayer_qgis/shared/messages/test_source.py" />
            <source>Source record, see core/imagery/source.py.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/source.py" />
            <source>Source “{}” cannot be used: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/source.py" />
            <source>Source “{}” has a value of the wrong type.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/source.py" />
            <source>Source “{}” has an unknown field “{}”; remove or correct it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/source.py" />
            <source>Source “{}” has the unknown kind “{}”; use {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/source.py" />
            <source>Source “{}” lacks the field “{}”; add it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/dock.py" />
            <location filename="../../croplayer_qgis/shared/messages/estimate.py" />
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Sources</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Sources and versions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>Space</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Split</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Standard error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Standard error of overall accuracy to reach, as a share (0.01 is one per cent).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/train.py" />
            <source>Start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/train.py" />
            <source>Start from the weights that come with CropLayer, or from ImageNet's.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>Start labelling</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/task_bar.py" />
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Starting the engine…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/train.py" />
            <source>Starting the training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/block_model.py" />
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/run.py" />
            <source>States of blocks to take up again besides the unfinished ones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <source>Statistics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>Statistics without region: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <source>Statistics without region: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/training_process.py" />
            <source>Step {} of {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/train.py" />
            <source>Steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/train.py" />
            <source>Steps of training.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/source_slot.py" />
            <source>Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>Stop labelling</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Stopped after {} blocks; the rest can go on later.</source>
            <extracomment>For 1: Stopped after {} block; the rest can go on later.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>Stopping the installation…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Stopping…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/key_field.py" />
            <source>Store</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/source_slot.py" />
            <source>Store the key of {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/key_field.py" />
            <source>Stored in QGIS as “{}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Stored with the sample: the same seed and map give the same points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Strata</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Strata (class table, decision or correctness)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Strata get no fewer, however small they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Stratified by mapped class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Stratified random</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>Stratified random sample of {} points {}; strata: {}; {}{}.</source>
            <extracomment>For 1: Stratified random sample of {} point {}; strata: {}; {}{}.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/strata_table.py" />
            <source>Stratum</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>Swipe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Systematic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Systematic grid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>Systematic sample of {} points {}{}; {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/layer_picker.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/fields/map_picker.py" />
            <source>Tables (*.csv *.txt *.tsv *.xlsx *.ods *.gpkg *.dbf);;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Tables, a report and what else there is are written into it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <source>Take A</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <source>Take B</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/key_field.py" />
            <source>Take the key out of QGIS's authentication database</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/key_field.py" />
            <source>Taken from the environment variable {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Target standard error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Target standard error (0-1)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <source>Task</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/check_model.py" />
            <source>Task of the model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/dock.py" />
            <source>Teach</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/terms_field.py" />
            <source>Terms of use, accepted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Terms:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Text file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <source>Text or number: cropland or 1, other or 0; without a value a feature is no label.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster_invitation.py" />
            <source>That is not the whole line of croplayer scheduler, which begins with {}; copy it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>That orchards are cropland is not confirmed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/installed.py" />
            <source>The STAC item {} does not tell enough to run its model. It lacks: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/adapt.py" />
            <source>The adaptation does not help: on labelled ground left out of it, {} % is mapped wrong, {} % without it; over all ground, what it spoils included, the gain is between {} and {} points. More labels in more blocks, also where the map is right, may change that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/folded.py" />
            <source>The adapted model cannot be used. {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/key_field.py" />
            <source>The address held this key. Store it; it then stands in no project, job or log of CropLayer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>The address must begin with http:// or https://.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>The address must hold {x}, {y} (or {-y}) and {z}, or the quadkey {q}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/imagery_area.py" />
            <source>The area ({} to {} degrees east, {} to {} north) lies outside {}, which reaches from {} to {} east and from {} to {} north; check the order: west, south, east, north.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/area/area_file.py" />
            <source>The area file {} does not exist; check the path.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/grid.py" />
            <source>The area is empty: it needs west &lt; east and south &lt; north, in degrees.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/area/blocks.py" />
            <source>The area is smaller than a pixel of the map; give a larger one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/extent.py" />
            <source>The area must lie between 180° W and 180° E and between 85° S and 85° N, west before east.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/selection.py" />
            <source>The area of interest shares no ground with the finished blocks that were chosen; check that it lies where the job does, and that its file says the right reference system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/secrets.py" />
            <source>The authentication “{}” is of the kind {}, which CropLayer cannot use; give a key instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/grid_item.py" />
            <source>The block grid does not reach here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/target_grid.py" />
            <source>The blocks lie too far apart for one raster in {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/state.py" />
            <source>The blocks of the job cannot be read; check that job.gpkg is complete.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>The card lists {} features, but the model was trained on {}.</source>
            <extracomment>For 1: The card lists {} feature, but the model was trained on {}.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The card must give the normalisation the network was trained with: mean, std, scale.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The card must say what one step of the features stands for: feature_step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The card says that the output '{}' is logits, but all values lie between 0 and 1 ({}); write "output_kind": "probability" into the card.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The card says the {} is {}, but the file has {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>The card's features are not those the model was trained on, or in another order.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/health.py" />
            <source>The certificate of {} is not trusted ({}), so nothing was sent to it. Where a proxy or a server of your own signs for itself, name a file with its certificate in the environment variable REQUESTS_CA_BUNDLE.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster_certificate.py" />
            <source>The certificates of the cluster cannot be kept in {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster_certificate.py" />
            <source>The certificates of the cluster cannot be kept in {}: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/check.py" />
            <source>The checksums of its files are not as they were written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/census.py" />
            <source>The class {} does not occur.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/ground/classes.py" />
            <source>The code table names classes that are not in the class list: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/code_table.py" />
            <source>The code table names no class.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/code_table.py" />
            <source>The code {} has no class; write one beside it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/code_table.py" />
            <source>The code {} stands in the table twice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/assessment.py" />
            <source>The confidence level must lie between 0 and 1, not {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster.py" />
            <source>The connections to {} are not encrypted: whoever is on the network can read the keys of the sources and run programs as you.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/review/apply_bar.py" />
            <source>The corrected map of {} blocks is not up to date: apply the corrections.</source>
            <extracomment>For 1: The corrected map of {} block is not up to date: apply the corrections.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/zoom_row.py" />
            <source>The cropland model was trained for {} to {} m a pixel; choose {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/adapt.py" />
            <source>The cropland model {} {} gives no features, which an adaptation needs; map with a model that does, such as the one that comes with CropLayer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The cropland_classes {} are not among the classes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/compare/comparison.py" />
            <source>The data sets have no pixel with data in common: they show different places.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_layer.py" />
            <source>The design in {} is damaged: points, strata and design do not fit together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/environment_build.py" />
            <source>The disk is full; free some space, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/runner.py" />
            <source>The disk may not suffice: {}, and {} MB are free. The run stops before the disk is full, and can go on when there is more space.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/disk.py" />
            <source>The disk of {} has only {} MB left, so no further block is begun; free some space and run the job again: it goes on from here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_samples.py" />
            <location filename="../../croplayer_qgis/layers/review/review_file.py" />
            <source>The disk of {} is full, and nothing was saved: make room, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <source>The earlier result of this block is shown and counted until the next is finished.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/engine_client.py" />
            <source>The engine cannot be started; build its environment again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/engine_client.py" />
            <source>The engine ended unexpectedly; finished blocks are kept and the job can go on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/environment_task.py" />
            <source>The engine environment could not be built.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/environment_build.py" />
            <source>The engine environment could not be installed; the log has the installer's last lines.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/task_bar.py" />
            <source>The engine environment is missing; build it first, in the CropLayer panel.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/engine_call.py" />
            <source>The engine environment is missing; build it in the CropLayer panel.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/server.py" />
            <source>The engine failed unexpectedly ({}); its log has the details.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/server.py" />
            <source>The engine is already working; cancel that or wait for its end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/installer.py" />
            <source>The engine is installed and ready.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_session.py" />
            <source>The engine is not installed yet; install it at the top of the panel.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <location filename="../../croplayer_qgis/gui/options/model_options.py" />
            <location filename="../../croplayer_qgis/gui/setup/model_installer.py" />
            <location filename="../../croplayer_qgis/gui/sources/source_test.py" />
            <source>The engine is not installed yet; install it first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/engine_client.py" />
            <source>The engine is of another version than the plugin; rebuild the engine environment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/engine_client.py" />
            <source>The engine is working already; cancel that or wait for its end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/environment_build.py" />
            <source>The engine needs {} MB of disk space in {}; {} MB are free.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/engine_client.py" />
            <source>The engine sent a line that is not JSON.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/environment_build.py" />
            <source>The engine's folder cannot be written; choose another one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>The engine, which does the computing, is not installed yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>The entry '{}' is missing; it is {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>The entry '{}' is unknown; remove it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>The entry '{}' must be {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>The error-adjusted area of {} was {}{}; the map's pixel count, which holds the map's errors, was {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The features must be {}, not {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>The file {} named by the card is not in {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <source>The first is the one the others are compared with.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The first output must be NCHW with one channel for each of the {} classes.</source>
            <extracomment>For 1: The first output must be NCHW with one channel for the class.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/environment_build.py" />
            <source>The folder {} cannot be written; choose another one for the engine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/reader.py" />
            <location filename="../../croplayer_qgis/layers/job_reader.py" />
            <source>The folder {} may not be entered; ask its owner, or change its permissions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>The fusion model uses no feature of: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/sheet.py" />
            <source>The image quality of {} cannot be read; map the block again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/job_creation.py" />
            <source>The imagery ({}) covers none of the blocks that are asked for; check the area, or leave it out to map all that the imagery covers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/regions/probability_raster.py" />
            <source>The imagery {} shows another place than {} ({}); give the imagery it was made from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The input must be a square of {} to {} pixels, or of any size (null).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>The installation of the engine was interrupted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/geopackage.py" />
            <source>The job folder {} cannot be created</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/geopackage.py" />
            <source>The job folder {} cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/geopackage.py" />
            <source>The job folder {} cannot be written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/geopackage.py" />
            <source>The job folder {} is not there any more: it was moved, renamed or removed, or its drive is gone. Bring it back, or open the job where it is now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>The job has no expected correctness yet; map a block first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/evaluation/job_queue.py" />
            <source>The job has no finished block left to review: map more blocks first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/evaluation/job_queue.py" />
            <source>The job in {} cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/job_reader.py" />
            <source>The job in {} cannot be read: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/correct.py" />
            <source>The job in {} has no corrections in force: draw some in the review panel first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/adapt.py" />
            <source>The job in {} has no labels yet: review regions or draw corrections in the review panel first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/lock.py" />
            <source>The job in {} is being run by another process{}; wait until it ends, or stop it there. A run on a machine that was switched off frees the job after {} s.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/job_reader.py" />
            <source>The job in {} is not opened: it brings along “{}”, which acts when its tables are read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/folder.py" />
            <source>The job in {} was begun with other parameters: {}. Go on with the job's own parameters, or choose another folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/lock.py" />
            <source>The job in {} was taken over ({}) while this run gave no sign of life; this run has stopped and written nothing since.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/adopt.py" />
            <source>The job is mapped with {} {} already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/job_run.py" />
            <source>The job lies in a temporary folder, which QGIS deletes when it closes; copy {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/job_area.py" />
            <source>The job maps inside its area only, and {} lies outside; choose another folder for it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/models.py" />
            <source>The job was begun with the {} model {} {} of {}, which is not there any more ({}). Go on with croplayer job JOB --resume --model FOLDER, where FOLDER is where that model lies now, or start a new job.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/source_arguments.py" />
            <source>The job would send the key of {} to {}. If that is right, add --send-key-to {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <source>The job's parameters cannot be read; it was made by another version.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/secrets.py" />
            <source>The key could not be stored in QGIS's authentication database.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/secrets.py" />
            <source>The key of {} would be sent to {}, for which it was not entered. Send it only if you know that host.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/secrets.py" />
            <source>The key of {} would travel unencrypted to {}; use an address with https://.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/adapt.py" />
            <source>The labels lie where the job's sources have no imagery; label ground that shows.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/adaptation/adapt.py" />
            <source>The labels of {} blocks lie where there is no imagery and were left out.</source>
            <extracomment>For 1: The labels of {} block lie where there is no imagery and were left out.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <source>The labels of {} cannot be read: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>The largest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/polygon_blocks.py" />
            <source>The layer has no reference system; set one in its properties.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/ground/classes.py" />
            <source>The layer has values from {} to {}, outside the bins {} to {}: widen the bins or name the no-data value.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_files.py" />
            <source>The layer {} cannot be written to {}: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/layer_files.py" />
            <source>The layer {} has another reference system in the project ({}) than its file says; write it into the file first (QGIS: Assign projection).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/layer_files.py" />
            <source>The layer {} is no raster file; give tiles as imagery source instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/print_layout.py" />
            <source>The layout template shipped with CropLayer is broken; install it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/server.py" />
            <source>The line is not JSON.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/server.py" />
            <source>The line is not a JSON-RPC 2.0 request.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>The lowest zoom is above the highest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>The map calls cropland: {}. Official figures may mean less by it; see their definition.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/assessment.py" />
            <source>The map covers {} ha, the sample stands for {} ha: error-adjusted areas are of the latter, pixel counts of the former.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>The map does not say what it calls cropland; official figures may mean something else by it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/official.py" />
            <source>The map has no data for {} % of this unit, more than the {} % allowed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/assessment.py" />
            <source>The map has no data in this region.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/sheet_writer.py" />
            <source>The map sheet could not be drawn; open it as a print layout and export it there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/model_section.py" />
            <source>The map shows no mapped block of the job; move it there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/sources_page.py" />
            <source>The map shows no place on Earth; move it to the area to be mapped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/model_section.py" />
            <source>The map shows {} blocks of the job; zoom in until there are at most {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>The map shows {} of {} (pixel count).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/map_picker.py" />
            <source>The map whose classes are sampled or assessed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>The map's reference system does not reach the chosen blocks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <source>The minimum mapping unit must be between 0 and 1000 ha.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/check_model.py" />
            <source>The model can be used: {} {}, task {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>The model does not give one probability; train it with objective binary:logistic.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/installed.py" />
            <source>The model file {} of the STAC item is not there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/folded.py" />
            <source>The model in {} cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/adopt.py" />
            <location filename="../../croplayer_qgis/core/models/packages/installed.py" />
            <location filename="../../croplayer_qgis/core/models/sessions.py" />
            <source>The model in {} cannot be used. {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/sessions.py" />
            <source>The model in {} is for the task {}, not a network for images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/sessions.py" />
            <source>The model in {} is for the task {}, not for regions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <source>The model in {} is for the task {}, not {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/preview.py" />
            <source>The model in {} was not adapted from the cropland model of this job.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/regions/table.py" />
            <source>The model needs features this version of CropLayer does not compute: {}. Use the model that came with this version, or train it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/model_options.py" />
            <source>The model {} {} can be used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/folded.py" />
            <source>The model {} {} in {} is not adapted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/model_options.py" />
            <source>The model {} {} is for “{}”, not for “{}”; choose it in that row.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/teach/model_section.py" />
            <source>The model {} {} was adopted; {} blocks wait to be mapped again with it.</source>
            <extracomment>For 1: The model {} {} was adopted; {} block waits to be mapped again with it.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/model_setup.py" />
            <source>The models are not there yet: {}. Install these files in QGIS's options, CropLayer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/model_setup.py" />
            <source>The models, which say what is cropland, are not there yet: {} MB from {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>The network fails on an ordinary image: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The network gives class numbers ('{}', {}), which have no probability; export it without the last step (argmax), so that it gives a score for each class.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The network has no output '{}'; it gives {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The network must take one image at a time, or any number of them.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The network takes {} inputs; CropLayer gives it one image.</source>
            <extracomment>For 1: The network takes {} input; CropLayer gives it one image.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>The only labels there are, separated by commas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The output '{}' holds NaN or infinity for an ordinary image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The output '{}' runs from {} to {}, as per cent or 0 to 255 do; export it with a last step that divides, so that it runs from 0 to 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The output '{}' runs from {} to {}, which is no probability; a wrapped network that gives logits must say so in output_kind.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/environment_build.py" />
            <source>The package server cannot be reached; check the network, or choose a mirror or a folder of wheels under Settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/environment_build.py" />
            <source>The package server's certificate is not trusted; add your network's authority in QGIS (Options &gt; Authentication &gt; Manage Certificates), then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/reader.py" />
            <source>The parameters of the job in {} cannot be read: {} is damaged, or another version made it. If it is damaged, croplayer job JOB --rebuild makes it again from the products.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/grid/block.py" />
            <source>The point {}, {} (longitude, latitude) is outside the block grid.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_samples.py" />
            <source>The points in {} are damaged; draw the sample again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/area/area.py" />
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>The polygons of {} have no area; draw them again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/preview.py" />
            <source>The preview {} cannot be written</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/job/losses.py" />
            <source>The products of these blocks cannot be read; they are queued: {}.</source>
            <extracomment>For 1: The product of {} cannot be read; the block is queued.</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/job/losses.py" />
            <source>The products of these blocks were made with other parameters; they are queued: {}.</source>
            <extracomment>For 1: The product of {} was made with other parameters; the block is queued.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/polygon_dialog.py" />
            <source>The project has no polygon layer; add one first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/project_job.py" />
            <source>The project’s job is not in {} any more, or cannot be read; open it where it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/environment_build.py" />
            <source>The proxy refused the connection; check QGIS's proxy settings, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/quality/geotiff.py" />
            <source>The quality map {} cannot be written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/guide.py" />
            <source>The queue is empty: choose another order, or map blocks first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/evaluation/job_queue.py" />
            <source>The queue must hold at least one block.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/product/cog.py" />
            <source>The raster of {} cannot be read; map the block again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/layer_files.py" />
            <source>The raster {} cannot be opened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/target_grid.py" />
            <source>The reference system {} is not defined where the blocks are ({}° E, {}° N); choose another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>The reference system “{}” of {} cannot be used; give one such as EPSG:4326.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/ground/inputs.py" />
            <source>The reference {} has classes that the map lacks: {}; name its classes in its code table as those of the map ({}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/region_file.py" />
            <source>The regions in {} cannot be read; croplayer job --check says what is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/job/losses.py" />
            <source>The regions of {} blocks are gone or damaged; --resume --retry damaged maps them again.</source>
            <extracomment>For 1: The regions of {} block are gone or damaged; --resume --retry damaged maps it again.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/pieces.py" />
            <source>The regions of {} cannot be read from the job.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/review.py" />
            <source>The regions of {} cannot be read: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/server.py" />
            <source>The request is wrong: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_layer.py" />
            <source>The results cannot be written into {}; save your edits of its layers in QGIS, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>The same seed draws the same points.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>The sample holds labels that are no class ({}): label these points again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster.py" />
            <source>The scheduler {} has no workers; start some: croplayer worker {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster.py" />
            <source>The scheduler {} is gone; start it and its workers again and run the job again: it goes on from here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/labellers.py" />
            <source>The second labels in {} cannot be read; label them again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/export.py" />
            <source>The simplification must be between 0 and 1000 m.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/tile_view.py" />
            <source>The source names no attribution; find out whom to credit.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/sample/sampling.py" />
            <source>The stratum {} covers {} ha and would get {} units: give it at least 2, or leave its area out of the map.</source>
            <extracomment>For 1: The stratum {} covers {} ha and would get {} unit: give it at least 2, or leave its area out of the map.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/source_slot.py" />
            <source>The terms allow keeping tiles on this computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/regions/probability_raster.py" />
            <source>The threshold of {} must lie between 0 and 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>The two answer different questions. A pixel count adds up what is mapped and so holds the map's errors; the error-adjusted area is an estimate from the reference labels, with an interval. Do not mix them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>The two labellers differ on no point.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/fusion/rasters.py" />
            <source>The two rasters do not overlap; choose rasters of the same place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/statistics_table.py" />
            <source>The unit of the column {} of {} is not clear; choose it, or write it into the header as “{} (ha)”; known are {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/estimation.py" />
            <source>The units show no variation, so that no standard error can be estimated, nor an interval.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/estimation.py" />
            <source>The units show no variation, so that no standard error can be estimated; exact interval of what so many units can have missed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/regions/probability_raster.py" />
            <source>The value of certain cropland in {} must be above 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/code_table.py" />
            <source>The value {} is in no class: add it to the code table, or list it as no-data.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>The weights {} named by the card are not in {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/grid.py" />
            <source>The west of the area ({}°) lies east of its east ({}°); exchange them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster.py" />
            <source>The worker {} cannot be used; its log says why.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster.py" />
            <source>The worker {} has no CropLayer; start it with croplayer worker {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster.py" />
            <source>The worker {} on {} cannot write to {}; put the job into a folder that all machines share, under the same path.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster.py" />
            <source>The worker {} on {} has CropLayer {}, this machine has {}; install the same version on all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/workers.py" />
            <source>The workers gave a block back without mapping it; run the job again to go on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/shipped.py" />
            <source>The {} model is missing from {}; install CropLayer again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/shipped.py" />
            <source>The {} model is not installed yet ({}, {} MB): install it in the options, under Models, or with croplayer model install.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/explain_section.py" />
            <source>Then click a place on the map: why is it cropland, or not?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/row_walk.py" />
            <source>There are no conflicts with the map.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/validation.py" />
            <source>There are too few labels: they lie in {} of the job's blocks and in {} parts of them. With fewer than {} places nobody can tell whether an adaptation helps. Review regions or draw corrections in more places.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/pick_tool.py" />
            <source>There is no block at this place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/id_text.py" />
            <source>There is no block id in the text; one looks like N39.85_E116.35.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/compare/datasets.py" />
            <source>There is no class table named {}; there are: {}. For another product give a CSV with the columns code and class.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/files.py" />
            <source>There is no file {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/installed.py" />
            <source>There is no file {}; give a model package (.zip) or its address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/rebuild.py" />
            <source>There is no folder {}; say where the job is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/polygon_blocks.py" />
            <source>There is no polygon with an area; points and lines choose no blocks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/review.py" />
            <source>There is no region here to correct.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/review.py" />
            <source>There is no region here to judge: load the queue again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/explain_section.py" />
            <location filename="../../croplayer_qgis/gui/review/corrector.py" />
            <source>There is no region here: the block is not finished, or no source has imagery.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/source_text.py" />
            <source>There is no source “{}”: give one of {}, a tile URL template or the path of a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/shipped.py" />
            <source>There is no task {}; the tasks are {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/memory.py" />
            <source>There is not enough free memory for {}. Close other programs or use fewer workers, and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/ground/reference.py" />
            <source>These labels are not in the class list ({}): {}. Correct them, or add them to the code table.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/estimators.py" />
            <source>These strata have fewer than 2 labelled units: {}. Label more points there; without them neither the accuracy nor its standard error is defined.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>They differ on {} points, {} of them settled.</source>
            <extracomment>For 1: They differ on {} point, {} of them settled.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/local_workers.py" />
            <source>This block ended its worker process {} times, most likely for lack of memory; run the job again with fewer workers and retry the failed blocks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster.py" />
            <source>This block ended several workers, most likely for lack of memory; give the workers more memory or fewer threads, and retry the failed blocks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/server.py" />
            <source>This engine does not know the request '{}'.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/package_index_field.py" />
            <source>This is no address; it begins with https://.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>This looks a little unlike what the cropland model was trained on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>This plugin's own files. Of the files of CropLayer 2020 (Jiang et al. 2025, doi:10.5194/essd-2025-44) neither class codes nor no-data code are confirmed: check the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/sources_page.py" />
            <source>This project was mapped from {}, unknown on this computer; choose it on the page Sources.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/corrector.py" />
            <source>This region has no holes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/corrector.py" />
            <source>This region has no neighbour of another class to merge with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/own.py" />
            <source>This version of CropLayer brings its models along; none has to be installed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/own.py" />
            <source>This version of CropLayer does not say where its models lie. Get the files {} from whom you got CropLayer from, and install each with croplayer model install FILE or in the options.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>This version of CropLayer needs its own engine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>Those that the expression below chooses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Threshold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Threshold of A</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Threshold of B</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Tick what to export.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/choices.py" />
            <source>Tile address (template)…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>Tile size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>Tiles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/block_grid.py" />
            <source>Tiles a source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/storage_options.py" />
            <source>Tiles are kept in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>Time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Token or key by source; held in memory only, never written anywhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/block_shift.qml" />
            <source>Too large to correct</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <source>Total</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/train_model.py" />
            <source>Train the cropland model on own labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/training_process.py" />
            <source>Training broke off; the log has its last lines.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/package_index_field.py" />
            <source>Try</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/remedies.py" />
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/sources_page.py" />
            <source>Try it with the &amp;sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/measure.py" />
            <source>Trying the cropland network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Two or more, each with name, path and table; the first is the one the others are compared with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/place_names.py" />
            <source>Two rows of the statistics are named {}: give each its own name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>Two-stage cluster sample {}: {} of {} blocks of 0.05° by simple random sampling, {} points within them by area; {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/key_field.py" />
            <source>Type or paste the key of {} first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>Type the address of the tiles.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/statistics_columns.py" />
            <source>Unit of the areas; 15 mu are a hectare</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Unit of the statistics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/statistics_columns.py" />
            <source>Unit: as the header says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <location filename="../../croplayer_qgis/engine/tasks/compare.py" />
            <source>Units used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/samples.qml" />
            <source>Unlabelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <location filename="../../resources/styles/samples.qml" />
            <source>Unsure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/block_shift.qml" />
            <source>Unsure: not corrected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/check_model.py" />
            <source>Usable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <source>Use</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_tables.py" />
            <source>User's</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/accuracy.py" />
            <source>User's accuracy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <source>Usual keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <location filename="../../croplayer_qgis/gui/blocks/polygon_dialog.py" />
            <source>Value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Value of certain cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Value of certain cropland in A</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Value of certain cropland in B</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Value of pixels without imagery, such as 0 for black edges, in place of the one the raster declares.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Value, %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/queue.py" />
            <source>Vector file for the blocks, such as queue.gpkg.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/blocks.py" />
            <source>Vector file to write the blocks' polygons into, in place of a list of their ids.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Vector file to write the regions into. Empty: none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/layer_picker.py" />
            <source>Vector files (*.gpkg *.geojson *.shp *.fgb);;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <location filename="../../croplayer_qgis/layers/review/view_layers.py" />
            <source>Verdicts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/losses.py" />
            <source>Verdicts, corrections and samples that were in {} could not be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <source>Verdicts, strokes and polygons of the review panel are the labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <source>Version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/adapt_model.py" />
            <source>Version of the model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/options_page.py" />
            <source>Versions, engine, models and last messages, for a report of a fault</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>View</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <location filename="../../resources/styles/blocks.qml" />
            <source>Waiting for a source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>Walks the points that the two labellers labelled otherwise; what is settled counts in Assess</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/model.py" />
            <source>Weights to train from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>What</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/losses.py" />
            <source>What happened when is not known any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>What is drawn becomes: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>What is written as a raster, one file each.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/check_model.py" />
            <source>What it lacks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/model_options.py" />
            <location filename="../../croplayer_qgis/processing/check_model.py" />
            <source>What its map calls cropland: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/map_view.py" />
            <source>What lies over it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_view.py" />
            <source>What limits these figures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>What people said that the new map of a block contradicts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>What the file of source A covers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>What the map shows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/model_section.py" />
            <source>What the network sees is kept beside the job ({:.1f} MB); it may be deleted at any time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/map_view.py" />
            <source>What this view shows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>What to write. Empty: everything but the STAC collection, which holds each block once more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>What weighed (&lt;span style='color:#2e8b3d'&gt;for&lt;/span&gt; and &lt;span style='color:#e0702a'&gt;against&lt;/span&gt; cropland):</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>What you expect, as shares, for the neyman allocation and the target standard error: cropland=0.8, other=0.95, or all=0.85. Empty: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/download.py" />
            <source>What {} sent is not the file {} that was promised (its SHA-256 differs); it was deleted. Try again, or get the file elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>When more of the tiles asked for cannot be read, the run does not count as a success, and says so. What was read is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>Where the imagery is worst</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>Where the sources disagree, the largest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>Where two reviewers said different things</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Whether a field that two blocks share is one polygon.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Whether to write report.html, too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/losses.py" />
            <source>Which blocks had no product yet is not known any more; add them to the job again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Which class inside the polygon is recoded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Who decided</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/role_question.py" />
            <source>Who labels?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/code_editor.py" />
            <source>Whole numbers; * stands for every other code of the raster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/source_slot.py" />
            <source>Whom to credit, e.g. © Esri, Maxar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/plugin_stub.py" />
            <source>Why CropLayer could not start…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/explain_section.py" />
            <source>Why this decision?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Width of line, brush or cut; how much smoothing evens out; how far a region grows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>Width of the ground shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>Width of the ground shown around each point</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/page.py" />
            <source>Wilson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/estimation.py" />
            <source>Wilson interval with {} effective units.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>Wilson interval {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>With corrections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>With corrections of the review</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../resources/report/job_report.html.j2" />
            <source>With {} corrections by people.</source>
            <extracomment>For 1: With {} correction by people.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/regions_deviation.qml" />
            <location filename="../../resources/styles/regions_deviation_adjusted.qml" />
            <source>Within ±10 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/sources_page.py" />
            <source>Without a second source nothing shows where the imagery may mislead, and nothing is fused.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Without corrections by people.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/run.py" />
            <source>Worker processes on this machine. Empty: as many as suit it; 1: the engine itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/run.py" />
            <source>Workers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/service.py" />
            <source>Workers of this machine and a scheduler are two ways; choose one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Write no report.html.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/guide.py" />
            <source>Write the filter first, for example "area_ha" &gt; 2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>Write these into the card: id, version, task, weights, sha256, input, outputs and classes; for a raw segmentation network also normalisation, output_kind and cropland_classes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>Write who labels: the name is stored with each label.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/export_job.py" />
            <source>Writes the finished blocks of a job as files to give away: cropland as cloud optimised GeoTIFF, simplified polygons without gaps or overlaps (GeoPackage, area in ha), figures per block (CSV) and a report (HTML), with the attribution of the imagery.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/correct_job.py" />
            <source>Writes the products of a job with the corrections of its reviewers in force, beside those of the machine, which stay as they are. The map corrected_cropland.vrt in the job's folder shows them; give it to Assess or Areas for figures with corrections, and cropland.vrt for figures without.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <location filename="../../croplayer_qgis/engine/tasks/compare.py" />
            <source>Writing results</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/engine/tasks/create_job.py" />
            <source>Writing {} blocks</source>
            <extracomment>For 1: Writing {} block</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <location filename="../../resources/styles/samples.qml" />
            <source>Wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/verdict_panel.py" />
            <source>Wrong because …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/decoding.py" />
            <source>XML, perhaps an error message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/verdict_panel.py" />
            <source>You said: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/estimate.py" />
            <location filename="../../croplayer_qgis/shared/messages/test_source.py" />
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Zoom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/pick_tool.py" />
            <source>Zoom in to click single blocks, or drag a rectangle over many.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/test_source.py" />
            <source>Zoom of 256-px tiles.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Zoom of the Web Mercator pixel grid. Empty: that of the finest raster, at most {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/imagery.py" />
            <source>Zoom of the Web Mercator pixel grid. Empty: the raster's own, or {} for a source.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/zoom_row.py" />
            <source>Zoom of the tiles, of 256 pixels, that are fetched and mapped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/estimate.py" />
            <source>Zoom of the tiles.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Zoom of the tiles. Empty: {}, 2.4 m a pixel at the equator; lower where rasters are coarser.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>Zoom range</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/blocks.py" />
            <source>Zoom to count tiles at. Empty: {}, 2.4 m a pixel at the equator.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Zoom to the chosen blocks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/block_view.py" />
            <source>Zoom to {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/usual.py" />
            <source>Zoom {} was taken, the nearest to {} that the imagery has.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/usual.py" />
            <source>Zoom {} was taken, which keeps all detail of the imagery ({} m a pixel).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/decoding.py" />
            <source>a TIFF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/zoom_row.py" />
            <source>a higher zoom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>a list of class names in the network's order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>a list of feature names in the order of the columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>a list of names out of 'classes'</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>a list of output tensors, each with {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>a list of {name, value, low, high, dataset}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/zoom_row.py" />
            <source>a lower zoom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>a number from 0 to 1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>a short name of letters, digits, “.”, “_”, “+” and “-”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>a text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>a text, the date in ISO 8601</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>a text, what counts as cropland in the labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/decoding.py" />
            <source>a vector tile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>a version such as 1.0.0</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/decoding.py" />
            <source>a web page, perhaps a login</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>about {} left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/requests.py" />
            <source>about {} {}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>about {}, measured on {} blocks of this machine</source>
            <extracomment>For 1: about {}, measured on {} block of this machine</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>above 30 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/evaluated_regions.qml" />
            <location filename="../../resources/styles/expected_correctness.qml" />
            <source>above 95 %</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/blocks/selection.py" />
            <source>add {} blocks</source>
            <extracomment>For 1: add {} block</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/review_queue.qml" />
            <source>after 20</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>agreement of A and B in the block</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>agreement of A and B within 500 m</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/block_view.py" />
            <source>all blocks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>all kinds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>all reviewers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>all {}: cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/decoding.py" />
            <source>an SVG drawing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/labellers.py" />
            <source>an unnamed labeller</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/definition.py" />
            <source>any managed field, pasture and hay included</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>any time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>area</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/selection.py" />
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <source>area of interest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/disk.py" />
            <source>as demo blocks took, no block of this job being finished</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>as mapped (EPSG:4326)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/reliability_curve.py" />
            <source>as right as expected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/compare/comparison_tables.py" />
            <source>as the code table says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/raster_field.py" />
            <source>as the file says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>as those of a sigmoid do</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/mlm_item.py" />
            <source>assets: an ONNX file (.onnx) with the role mlm:model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>at most {} GB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>at most {} MB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/storage_options.py" />
            <source>automatic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/map_picker.py" />
            <source>band </source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/bands.py" />
            <source>bands {}, {} and {} were taken as red, green and blue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>below -30 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/edges.py" />
            <source>black</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>block by block</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>block {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/scenes.py" />
            <source>blur</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>border shared with cropland of both</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>both sources fused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>boundary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>brightness</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>brightness, spread</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>brush</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>build the engine first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <source>cancelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/labelling.py" />
            <source>changed from {} after the map's class was shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>check expected correctness, too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>choose a source first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_files.py" />
            <source>choose another folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/mlm_item.py" />
            <source>classification:classes: a class named cropland, field, crop or the like</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/scenes.py" />
            <source>clear</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/scenes.py" />
            <source>cloud</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/matching.py" />
            <source>cluster sampling, ratio estimator, variance between clusters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>comment, stored with the point</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>compactness (circle: 1)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/scenes.py" />
            <source>compression artefacts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>conflict with the new map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>contract by pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>contrast along the outline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/shift.py" />
            <source>corrected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <source>correction of the shift</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/review/corrected_products.py" />
            <source>corrections: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/validation.py" />
            <location filename="../../croplayer_qgis/shared/code_table.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>cropland by A, errors considered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>cropland by B, errors considered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>cropland in the area with imagery</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>cropland, pixels times their ellipsoidal area</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>cut along a line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/scenes.py" />
            <source>dark or snow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/deviation_chart.py" />
            <source>deviation of mapped from official area, per cent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>difference of P between A and B</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>distance to cropland of both</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/export.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <source>done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>drawn from {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>easting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>elongation (circle: 0)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <location filename="../../croplayer_qgis/core/accuracy/report/area_scatter.py" />
            <source>error-adjusted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/deviation_chart.py" />
            <source>error-adjusted, with confidence interval</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <source>evaluating errors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/page.py" />
            <source>exact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>exact interval {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>expand by pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>expected correctness &lt;b&gt;not known here&lt;/b&gt;</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>expected correctness &lt;b&gt;{:.0f} %&lt;/b&gt;</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>expected correctness, mean by area</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/reliability_curve.py" />
            <source>expected correctness, per cent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <source>failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <source>fetching imagery</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/summary.py" />
            <source>figures: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>fill holes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>filter, e.g. "area_ha" &gt; 2 and "decision" = 4</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <source>finding cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>fit to region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>from the north (XYZ)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>from the south (TMS)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/reader.py" />
            <source>fully transparent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <source>fusing sources</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>go on after each label</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/dock.py" />
            <source>go on after each verdict</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>greenhouse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>greenness</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>ha</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/scenes.py" />
            <source>haze</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>hectares (ha)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>highest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>how far source B lies east of source A</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>how far source B lies from source A</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>how far source B lies north of source A</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>image quality</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>image quality, mean over the area with imagery</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>in a header</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>in force</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>in the address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <source>incomplete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>input</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/block_model.py" />
            <source>interrupted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>interval {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>its classes add up to 1: a softmax is in the network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/job_reader.py" />
            <source>job.gpkg of the job in {} is gone; croplayer job {} --rebuild makes it from the products.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <source>judging image quality</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/storage_options.py" />
            <source>keep nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/ground.py" />
            <source>known</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <source>labels of {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>latitude</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>latitude, degrees</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>length of the outline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/shift.py" />
            <source>less than a pixel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>line with a buffer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>longitude</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>longitude, degrees</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>lowest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/tables.py" />
            <source>map \ reference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/report_map.py" />
            <source>map: drawing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/report_map.py" />
            <source>map: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/area_scatter.py" />
            <source>mapped area, thousand ha</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>mapped as cropland</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/job/disk.py" />
            <source>measured on {} blocks of this job</source>
            <extracomment>For 1: measured on {} block of this job</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>median</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>merge with a neighbour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <source>minimum mapping unit in ha</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/mlm_item.py" />
            <source>mlm:input: one image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/mlm_item.py" />
            <source>mlm:input: three bands (red, green, blue)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/mlm_item.py" />
            <source>mlm:input: value_scaling of one kind (z-score, min-max or scale) for three bands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/mlm_item.py" />
            <source>mlm:output: a map of classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/mlm_item.py" />
            <source>mlm:output: classification:classes with names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/mlm_item.py" />
            <source>mlm:tasks: semantic-segmentation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>mu</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>n = {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>name of the job</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>name, dtype, layout (one letter an axis) and shape (null for any size)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/ground.py" />
            <source>near</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/adaptation.py" />
            <source>new cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/page.py" />
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>no</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>no attribution given</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>no column at all (of a Shapefile, the .dbf)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>no data in one or more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/scenes.py" />
            <source>no imagery</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/reader.py" />
            <source>no imagery here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/adaptation.py" />
            <source>no longer cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>no map data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/page.py" />
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <location filename="../../croplayer_qgis/core/models/packages/installed.py" />
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <location filename="../../resources/report/job_report.html.j2" />
            <source>none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>none needed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <source>none: all pixels with map and reference compared</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>none: not cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>none: packages come from the internet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <source>none: points of the user's own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>none: the sources are files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/page.py" />
            <source>normal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>northing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/deviation_chart.py" />
            <source>not comparable (see table)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <location filename="../../croplayer_qgis/core/accuracy/report/page.py" />
            <source>not compared</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/validation.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>not cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>not defined</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/labellers.py" />
            <source>not defined: only one class occurs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/reader.py" />
            <source>not in the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <source>not installed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>not measured yet on this machine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <location filename="../../croplayer_qgis/gui/review/verdict_panel.py" />
            <source>note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/review/view_layers.py" />
            <source>note only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/verdict_panel.py" />
            <source>note, Return stores it [{}]</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>nothing: the sources are files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>null or two numbers, the smallest and largest ground sampling distance in metres</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>null or {mean: three numbers, std: three numbers, scale: a number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>null, or a number above 0: what one step of the output 'features' stands for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>null, or {file, sha256} of a file in the same folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/reliability_curve.py" />
            <source>observed, with confidence interval</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/decoding.py" />
            <source>of no known format</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>of the {} ha with imagery</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <source>off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/area_scatter.py" />
            <source>official area, thousand ha</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <source>on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>one of {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>only cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>only not cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>orchard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/code_table.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>other</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>output</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>outside</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/reader.py" />
            <source>outside the raster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>over {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>overall accuracy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>overlap of A and B in the block (IoU)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>overlap of A and B within 500 m (IoU)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>p</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>p, Holm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/decoding.py" />
            <source>packed with gzip</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/comparison_charts.py" />
            <source>paired difference, percentage points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>pasture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>paused: blocks under way are finished</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/accuracy_bars.py" />
            <source>per cent, with confidence interval</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/area_scatter.py" />
            <location filename="../../croplayer_qgis/core/accuracy/report/deviation_chart.py" />
            <source>pixel count</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>pixel-count</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/styles.py" />
            <source>placeholders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>points and design as the user states them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>polygon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <source>polygons (SHA-256 {}…)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/polygons.py" />
            <source>polygons: joining across the edges of blocks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/polygons.py" />
            <source>polygons: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>post-stratify by mapped class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>probability or logits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/lock.py" />
            <source>process {} of {} on {}, since {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <source>queued</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>recode a class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>region</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/blocks/selection.py" />
            <source>remove {} blocks</source>
            <extracomment>For 1: remove {} block</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>replace a sample without labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>road</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <source>running</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>saturation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>second labeller</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>seed {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>shadow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>share of holes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>share of random halves of the block that tell the same shift</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>share of the area with imagery of both sources that one alone calls cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>share of the area with imagery that looks like nothing the cropland model was trained on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>share of the block</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>share of the block's area with imagery</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/reliability_curve.py" />
            <source>share of units that are right, per cent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>shift</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/model_options.py" />
            <source>shipped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/model_options.py" />
            <source>shipped: {} {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/matching.py" />
            <source>simple random sampling</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>single pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>smooth the boundary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>solidity (no dents: 1)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/label/role_question.py" />
            <source>somebody</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>source A</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>source B</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>split off a part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>square kilometres (km²)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/area_tables.py" />
            <source>squared correlation, error-adjusted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/area_tables.py" />
            <source>squared correlation, pixel count</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/adaptation.py" />
            <source>stays cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/adaptation.py" />
            <source>stays not cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>still applies</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>stopping…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/matching.py" />
            <source>stratified random sampling by the map's classes (Olofsson et al. 2014)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/matching.py" />
            <source>stratified random sampling, strata other than the map's classes (Stehman 2014)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/matching.py" />
            <source>systematic sampling, treated as simple random: standard errors are on the safe side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>texture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>the SHA-256 of the weights as 64 hexadecimal digits (sha256sum prints it)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/fetcher.py" />
            <source>the answer is too large for a tile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>the file name of the weights, in the same folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>the input tensor: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>the machine's answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>the map has no data here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>the map says &lt;b&gt;{}&lt;/b&gt;: right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>the map says &lt;b&gt;{}&lt;/b&gt;: wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>the new map agrees</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>the results of “{}” are about another map or an earlier state of this one ({})</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/sample/labellers.py" />
            <source>the same label on {} of {} points that both labelled ({} %), kappa {}</source>
            <extracomment>For 1: the same label on {} of {} point that both labelled ({} %), kappa {}</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/fetcher.py" />
            <source>the server asked to wait</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/fetcher.py" />
            <source>the server was too slow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sampling.py" />
            <source>the stratum {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/decoding.py" />
            <source>the tile is a damaged JPEG file ({})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/decoding.py" />
            <source>the tile is a damaged PNG file (cut off)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/decoding.py" />
            <source>the tile is a damaged PNG file (wrong checksum)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/decoding.py" />
            <source>the tile is not a readable image ({})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/labellers.py" />
            <source>those of {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/labellers.py" />
            <source>those of {}; of the {} on which {} differs, {} as settled, {} as {} gave them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/decoding.py" />
            <source>tiles are {} x {} px, not {} x {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/decoding.py" />
            <source>tiles have more than 8 bits a band ({}), which cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>tiles of the block for which there is no imagery</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>tiles of the block that stand for no imagery: one colour, a notice, or one picture twice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>tiles that could not be fetched, those of the margin included</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>time it took to map the block</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/shift.py" />
            <source>too large to correct</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/tables.py" />
            <source>total</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>undone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>undone, followed by other work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>undone, too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>units within ±10 % of official statistics, by pixel count</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/ground.py" />
            <source>unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>unlabelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/shift.py" />
            <source>unsure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/evaluated_regions.qml" />
            <source>up to 50 %: as likely wrong as right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/expected_correctness.qml" />
            <source>up to 50 %: as likely wrong as right, or not known here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/evaluated_regions.qml" />
            <location filename="../../resources/styles/expected_correctness.qml" />
            <source>up to 70 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/evaluated_regions.qml" />
            <location filename="../../resources/styles/expected_correctness.qml" />
            <source>up to 80 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/evaluated_regions.qml" />
            <location filename="../../resources/styles/expected_correctness.qml" />
            <source>up to 90 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/styles/evaluated_regions.qml" />
            <location filename="../../resources/styles/expected_correctness.qml" />
            <source>up to 95 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>very roughly {}: the network was tried once, no block was mapped here yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>view {} | view {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <source>waiting for a source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>water</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>what source A says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>what source B says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/definition.py" />
            <source>what the corrections it was adapted to call cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>what the image quality model sees most in the imagery there is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/definition.py" />
            <source>what the masks it was trained on mark as cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>what was done about the shift between the sources: corrected, small, large or unsure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>whether most of it looks like what the cropland model was trained on: known, near or unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/edges.py" />
            <source>white</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <source>whole blocks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>within</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>within ±10 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <source>writing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <source>zoom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>zoom {}, minimum mapping unit {} ha</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/block_words.py" />
            <source>{:,.0f} ha</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/strata_table.py" />
            <source>{:,.1f} ha</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/model_section.py" />
            <source>{:,.1f} ha are no longer cropland, {:,.1f} ha are new cropland. The network alone decides here, on the mean of the sources; the map is made when the blocks are mapped again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/block_words.py" />
            <source>{:,.1f} m</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/segment_raster.py" />
            <source>{:.1f} ha cropland of {:.1f} ha with imagery</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>{:g} % interval</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>{x}, {y} and {z} stand for column, row and zoom, {-y} for rows counted from the south,
{q} for a quadkey, {switch:a,b,c} for hosts to spread the requests over.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>{} % ({})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/adapt.py" />
            <source>{} % of the labelled ground was called both cropland and not cropland; the later label counts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>{} % without imagery</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/fetcher.py" />
            <source>{} (after {} attempts)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/block_words.py" />
            <source>{} (earlier result)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/source_parameters.py" />
            <source>{} (mapbox, google, tile URL or file)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/pictures.py" />
            <source>{} (not available)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <location filename="../../croplayer_qgis/core/imagery/account.py" />
            <location filename="../../croplayer_qgis/layers/job_group.py" />
            <source>{} ({})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/regions/probability_raster.py" />
            <source>{} ({}) has no pixel with data; give another raster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/regions/probability_raster.py" />
            <source>{} ({}) holds only 0 and 1: say that 1 means certain cropland if it does (value of certain cropland = 1).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/regions/probability_raster.py" />
            <source>{} ({}) holds only {}: if these are codes of classes and not per cent, give a raster of probability, or say which value means certain cropland.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/regions/probability_raster.py" />
            <source>{} ({}) holds values from {} to {}, but probabilities run from 0 to {}: say which value means certain cropland, or set the raster's nodata value.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <location filename="../../croplayer_qgis/gui/options/storage_options.py" />
            <source>{} MB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/runner.py" />
            <source>{} The run waits until then and goes on by itself; pause and resume it to try at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>{} Wilson confidence interval {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>{} allocation, </source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>{} and gives {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/census.py" />
            <source>{} and the reference have no pixel with data in common.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/probability_input.py" />
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <source>{} and {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>{} and {} cannot be compared: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <source>{} and {} have no ground with data in common; check that they show the same place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <source>{} and {} have the same key {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>{} and {} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/compare_data_sets.py" />
            <source>{} and {} were given; give one table for each.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/package_index_field.py" />
            <source>{} answers, but has no {}; choose another index.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster_tls.py" />
            <source>{} asks for an encrypted cluster, whose address begins with {}, but the address is {}; correct one of the two.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <source>{} at the sample's points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>{} at zoom {}, one source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>{} at zoom {}, two sources</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/job_header.py" />
            <source>{} at zoom {}. A job keeps its sources, zoom and models; for others, begin a new job.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/engine/tasks/blocks.py" />
            <location filename="../../croplayer_qgis/engine/tasks/create_job.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_text.py" />
            <source>{} blocks</source>
            <extracomment>For 1: {} block</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/blocks/selection.py" />
            <source>{} blocks added.</source>
            <extracomment>For 1: {} block added.</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/processing/job_run.py" />
            <source>{} blocks failed; run “Map the unfinished blocks of a job” to retry them.</source>
            <extracomment>For 1: {} block failed; run “Map the unfinished blocks of a job” to retry it.</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/run/check_bar.py" />
            <source>{} blocks have a damaged file; map them again with Retry, Blocks whose files are damaged.</source>
            <extracomment>For 1: {} block has a damaged file; map it again with Retry, Blocks whose files are damaged.</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>{} blocks mapped, {} failed; each failed block says why.</source>
            <extracomment>For 1: {} block mapped, {} failed; each failed block says why.</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/results/print_layout.py" />
            <source>{} blocks mapped, {} ha of cropland (pixel count, ellipsoidal). Zoom {}.</source>
            <extracomment>For 1: {} block mapped, {} ha of cropland (pixel count, ellipsoidal). Zoom {}.</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>{} blocks mapped.</source>
            <extracomment>For 1: {} block mapped.</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/job/disk.py" />
            <source>{} blocks need about {} MB ({} MB each, {})</source>
            <extracomment>For 1: {} block needs about {} MB ({} MB each, {})</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../resources/report/job_report.html.j2" />
            <source>{} blocks of 0.05°</source>
            <extracomment>For 1: {} block of 0.05°</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/run/project_job.py" />
            <source>{} blocks of the job {} are not mapped yet.</source>
            <extracomment>For 1: {} block of the job {} is not mapped yet.</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/blocks/selection.py" />
            <source>{} blocks removed.</source>
            <extracomment>For 1: {} block removed.</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/processing/map_blocks.py" />
            <source>{} blocks to map. {}</source>
            <extracomment>For 1: {} block to map. {}</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/processing/block_grid.py" />
            <source>{} blocks, {} a source at zoom {}</source>
            <extracomment>For 1: {} block, {} a source at zoom {}</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/stored.py" />
            <source>{} breaks off: it has {} of its {} bytes; copy or download it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/rebuild.py" />
            <source>{} can be read, and nothing is wrong with it. To make it again all the same: croplayer job JOB --rebuild always.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/results.py" />
            <source>{} cannot be created; choose another folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/unreadable.py" />
            <source>{} cannot be had ({}); check the address and the network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_map.py" />
            <source>{} cannot be opened as a raster; choose another map.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>{} cannot be opened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_samples.py" />
            <location filename="../../croplayer_qgis/layers/review/review_file.py" />
            <source>{} cannot be opened; check that it is still there and that you may write to its folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/health.py" />
            <source>{} cannot be reached; check the network connection, the proxy settings and the address of the source.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/unreadable.py" />
            <source>{} cannot be read any further; it is damaged or breaks off: copy or download it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>{} cannot be read as JSON: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/installed.py" />
            <source>{} cannot be read as JSON; get it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>{} cannot be read as JSON; restore or rewrite it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/opening.py" />
            <source>{} cannot be read as a raster; check the path and the format.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/stored_table.py" />
            <location filename="../../croplayer_qgis/layers/stored_tables.py" />
            <location filename="../../croplayer_qgis/shared/tables.py" />
            <source>{} cannot be read as a table; save it as CSV.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/stored.py" />
            <source>{} cannot be read as a vector layer; give a GeoPackage, GeoJSON or Shapefile.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>{} cannot be read as text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/tables.py" />
            <source>{} cannot be read; check the path.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/installed.py" />
            <source>{} cannot be removed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/adapted_models.py" />
            <source>{} cannot be removed: {}. Close what has it open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/pictures.py" />
            <source>{} cannot be shown live.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/training_process.py" />
            <source>{} cannot be started.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/review/review_file.py" />
            <source>{} cannot be used for the review: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_samples.py" />
            <source>{} cannot be used: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/folded.py" />
            <location filename="../../croplayer_qgis/core/export/export.py" />
            <location filename="../../croplayer_qgis/core/job/region_file.py" />
            <location filename="../../croplayer_qgis/core/models/packages/download.py" />
            <location filename="../../croplayer_qgis/core/models/packages/installed.py" />
            <location filename="../../croplayer_qgis/core/product/cog.py" />
            <source>{} cannot be written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/writing.py" />
            <source>{} cannot be written as a vector file; choose another path.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/product/mosaic_vrt.py" />
            <source>{} cannot be written. Check that it is writable and the disk has space.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/compare/comparison.py" />
            <location filename="../../croplayer_qgis/core/product/map_raster.py" />
            <source>{} cannot be written. Check that its folder is writable and the disk has space.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_layer.py" />
            <source>{} cannot be written: its folder does not exist.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/sheet_writer.py" />
            <source>{} cannot be written: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/review/registry.py" />
            <source>{} cannot be written: {}. Choose another file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/print_layout.py" />
            <source>{} cannot be written; check that the folder is writable and the disk is not full.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/polygons.py" />
            <location filename="../../croplayer_qgis/core/export/raster.py" />
            <location filename="../../croplayer_qgis/core/export/report.py" />
            <location filename="../../croplayer_qgis/core/export/table.py" />
            <source>{} cannot be written; check the space on the disk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/results/chart_picture.py" />
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>{} cannot be written; choose another folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_layer.py" />
            <source>{} cannot be written; choose another place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/task_page.py" />
            <source>{} cannot be written; choose another results folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/results.py" />
            <source>{} cannot be written; close it where it is open, or choose another folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/region_layer.py" />
            <source>{} cannot be written; remove its layer from the project, or choose another folder.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../resources/report/job_report.html.j2" />
            <source>{} chosen blocks were not finished and left out</source>
            <extracomment>For 1: {} chosen block was not finished and left out</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/processing/compare_data_sets.py" />
            <source>{} class tables</source>
            <extracomment>For 1: {} class table</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>{} confidence interval {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/download.py" />
            <source>{} could not be fetched from {} ({}). Check the address and the network, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/extent.py" />
            <source>{} crosses the antimeridian (180°); work on one side after the other: bounds {} {} 180 {}, then -180 {} {} {}.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>{} days</source>
            <extracomment>For 1: {} day</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/job/requests.py" />
            <source>{} days at {} a day</source>
            <extracomment>For 1: {} day at {} a day</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/ground/rasters.py" />
            <source>{} declares {} its no-data value, but in the code table {} is {}: the table was followed. If {} is no data, say so there (class nodata).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/tile_view.py" />
            <source>{} did not deliver the tile{}. Check the address and try again in a minute.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/package_index_field.py" />
            <source>{} does not answer as a package index does: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/training_process.py" />
            <source>{} does not exist. </source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/unreadable.py" />
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>{} does not exist; check the path.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_layer.py" />
            <source>{} does not exist; draw a sample first, or choose another file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/stored.py" />
            <source>{} does not say its encoding; it was read as {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>{} does not say its reference system; add it to the file or give it (for a Shapefile, its .prj may be missing).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>{} does not tell what this network was trained on: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/evaluation/raster.py" />
            <source>{} evaluation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>{} exact confidence interval {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/export.py" />
            <source>{} exists already in {}; choose another name or folder, or allow overwriting.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/sheet_writer.py" />
            <source>{} exists already; choose another name or folder, or allow replacing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_layer.py" />
            <source>{} exists and is no GeoPackage; choose another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/evaluation/job_queue.py" />
            <source>{} expected error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/account.py" />
            <source>{} failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/adapt.py" />
            <source>{} features</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>{} files written.</source>
            <extracomment>For 1: {} file written.</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/run/check_bar.py" />
            <source>{} finished blocks: every file is as it was written.</source>
            <extracomment>For 1: {} finished block: every file is as it was written.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/account.py" />
            <source>{} from this machine's store</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/fusion/rasters.py" />
            <source>{} fusion</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/reading.py" />
            <source>{} gave no tile of this block, and {} of them failed; the block stays queued. Try again later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/health.py" />
            <source>{} gave no usable answer {} times in a row ({}); check the address, or try again later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>{} gave the first labels: the second ones are those of somebody else.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>{} h {} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>{} ha ({} km²)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/bands.py" />
            <source>{} has a colour table; convert it to RGB first (gdal_translate -expand rgb).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/place.py" />
            <source>{} has a geocentric reference system ({}), in which a raster covers no ground; check that the file says the right one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/place.py" />
            <source>{} has a reference system that says nothing of the place on Earth (a local one of drone or CAD software); assign the right one first (QGIS: Assign projection).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/place.py" />
            <source>{} has control points but no grid on the ground; warp it first (QGIS: Warp).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>{} has coordinates from {} to {} and from {} to {}, which look like degrees, but its reference system ({}) counts in metres; check that the file says the right one.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/sample/sampling.py" />
            <source>{} has data in {} blocks, fewer than {} clusters.</source>
            <extracomment>For 1: {} has data in {} block, fewer than {} clusters.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/account.py" />
            <source>{} has holes: {} of {} tiles of {} could not be read ({}); make it again when the service answers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/ground/rasters.py" />
            <source>{} has longitudes beyond 180°; they were taken as those within ±180°.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/statistics_table.py" />
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>{} has no column {}; it has: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/places_table.py" />
            <source>{} has no columns of places; name them lon and lat (or x and y), or WKT; it has: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/place.py" />
            <source>{} has no coordinate reference system; assign one first (QGIS: Assign projection).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/imagery_area.py" />
            <source>{} has no extent of its own: say which area to look at.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>{} has no features.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/tile_view.py" />
            <source>{} has no imagery here at this zoom{}. Move the map to the area to be mapped, or lower the zoom.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/account.py" />
            <source>{} has no imagery in this area at zoom {} (tiles asked for: {}), but it has at zoom {}; choose that one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/account.py" />
            <source>{} has no imagery in this area at zoom {} (tiles asked for: {}); check the area, the zoom and the source.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/stored.py" />
            <source>{} has no layer “{}” with geometries; it has {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/tables.py" />
            <source>{} has no layer “{}”; it has {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sampling.py" />
            <source>{} has no pixel of the stratum {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/ground/rasters.py" />
            <source>{} has no pixel with data.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>{} has no points; draw the sample again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/statistics_table.py" />
            <source>{} has no row with a name and an area.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/places_table.py" />
            <source>{} has no row with numbers in the columns {} and {} (the first has {} and {}); write decimal degrees, such as 116.39.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/tables.py" />
            <source>{} has no sheet with a table; fill it in, or give another file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/tables.py" />
            <source>{} has no sheet “{}”; it has {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>{} has no {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/place.py" />
            <source>{} has pixels of {} m by its reference system ({}), finer than any imagery: its coordinates look like degrees; check that the file says the right one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/tables.py" />
            <source>{} has several layers ({}); name one behind it, such as {}|layername={}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/stored.py" />
            <source>{} has several layers ({}); say which one to use.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/stored.py" />
            <source>{} has several layers ({}); {} was read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/tables.py" />
            <source>{} has several sheets ({}); {} was read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/package_index_field.py" />
            <source>{} has the packages that the engine needs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/source.py" />
            <source>{} has tiles of zoom {} to {}, not {}; choose a zoom within that range.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/source.py" />
            <source>{} has tiles of zoom {} to {}, which can be read at zoom {} to {}, not {}; choose a zoom within that range.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/sources_page.py" />
            <source>{} has tiles of zoom {} to {}; choose a zoom within that range.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/sources_page.py" />
            <source>{} has tiles of zoom {} to {}; choose one of {} to {}, at which they can be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/opening.py" />
            <source>{} has whole numbers from {} to {}, so {} cannot be its no-data value; give another one.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/ground/rasters.py" />
            <source>{} has {} bands, so there is no band {}.</source>
            <extracomment>For 1: {} has {} band, so there is no band {}.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/bands.py" />
            <source>{} has {} bands; CropLayer reads 8-bit imagery. Convert it first with a stretch of your choice (gdal_translate -ot Byte -scale …).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/bands.py" />
            <source>{} has {} bits a band, which makes a nearly black picture; stretch it to 8 bits first (gdal_translate -ot Byte -co NBITS=8 -scale …).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>{} holds a job already; open it to add blocks, or choose another folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/folder.py" />
            <source>{} holds a job already; open it, or choose another folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/folded.py" />
            <source>{} holds a model already; choose another folder.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_layer.py" />
            <source>{} holds a sample of {} points already: choose another file, or allow replacing it.</source>
            <extracomment>For 1: {} holds a sample of {} point already: choose another file, or allow replacing it.</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_layer.py" />
            <source>{} holds a sample with {} labels already, which must not be lost: choose another file.</source>
            <extracomment>For 1: {} holds a sample with {} label already, which must not be lost: choose another file.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/places_table.py" />
            <source>{} holds curves in well-known text; save it as a GeoPackage, which is read with them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/reader.py" />
            <source>{} holds no CropLayer job; start one there, or choose another folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>{} holds no geometry; give {}s.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/files.py" />
            <source>{} holds no image tiles of 256 or 512 pixels; choose a file with imagery.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/page.py" />
            <source>{} holds no results of an accuracy task.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_samples.py" />
            <source>{} holds no sample of CropLayer; draw one on the page Sample.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/places_table.py" />
            <source>{} holds no well-known text in its column {} (the first row has “{}”); give one such as POLYGON((116 39, 117 39, 117 40, 116 39)).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/place.py" />
            <source>{} holds several rasters ({}, …; {} in all) and none of its own; give one of these names, or save the one you need as a GeoTIFF (QGIS: Export &gt; Save as).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/models.py" />
            <source>{} holds {} {} with other settings in its card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/models.py" />
            <source>{} holds {} {} with other weights</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>{} ids written to {}.</source>
            <extracomment>For 1: {} id written to {}.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/area/area_file.py" />
            <source>{} is a curve; give it with straight edges (QGIS: Segmentize).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/export.py" />
            <source>{} is a folder of something else; choose another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/unreadable.py" />
            <source>{} is a folder; give the file in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/source_text.py" />
            <source>{} is a folder; give the raster or MBTiles file in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/unreadable.py" />
            <source>{} is a pointer of Git LFS, not the file itself; fetch that (git lfs pull).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/target_grid.py" />
            <source>{} is a reference system of no map; choose a projected one, or one of longitude and latitude.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/stored.py" />
            <source>{} is a table without geometries; give {}s.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/tables.py" />
            <source>{} is a web page or XML, no table; open it in a spreadsheet and save it as CSV or .xlsx.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/unreadable.py" />
            <source>{} is a web page, perhaps a login or an error; download the file again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/unreadable.py" />
            <source>{} is an archive; unpack it, or name the file in it, such as /vsi{}/{}/{}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/review/review_file.py" />
            <source>{} is being written by another program, and nothing was saved: try again in a moment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/reader.py" />
            <source>{} is damaged; croplayer job JOB --rebuild makes it again from the products.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/unreadable.py" />
            <source>{} is empty (0 bytes); copy or download it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/tables.py" />
            <source>{} is empty; its first line must hold the names of the columns.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/reader.py" />
            <source>{} is gone, but products of its job are there: croplayer job JOB --rebuild makes it again from them. To start a new job, choose another folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_samples.py" />
            <source>{} is locked by another program, and nothing was saved: save its edits there, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/unreadable.py" />
            <source>{} is made of other files, of which {} does not exist; bring them along.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/target_grid.py" />
            <source>{} is meant for another part of the world ({}): shapes and sizes of pixels are distorted where the blocks are. Areas in ha are right all the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/parameter.py" />
            <source>{} is missing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/installed.py" />
            <source>{} is no STAC item: it is far too large.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/labelling.py" />
            <source>{} is no class of this sample; choose one of: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/export.py" />
            <source>{} is no file name; choose one without a folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/archive.py" />
            <source>{} is no model package, or it is damaged; get it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/archive.py" />
            <source>{} is no model package: it is far too large.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/archive.py" />
            <source>{} is no model package: it must have one {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/raster_options.py" />
            <source>{} is no raster: bands and a no-data value can be chosen for rasters only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/tables.py" />
            <source>{} is no table: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/tables.py" />
            <source>{} is no text; open it in a spreadsheet and save it as CSV or .xlsx.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/area/area_file.py" />
            <source>{} is no valid well-known text; one looks like POLYGON ((116 39, 117 39, 117 40, 116 39)).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/area/area_file.py" />
            <source>{} is no well-known text; one looks like POLYGON ((116 39, 117 39, 117 40, 116 39)).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/unreadable.py" />
            <source>{} is no whole JSON: it is damaged or breaks off at line {}; copy or download it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/job_reader.py" />
            <source>{} is not a CropLayer job: it has no job.gpkg.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_layer.py" />
            <source>{} is not a CropLayer sample; make one with 'croplayer accuracy sample'.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/install_model.py" />
            <source>{} is not a SHA-256: it has 64 hexadecimal digits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/grid/block.py" />
            <source>{} is not a block id: its corner must be a multiple of 0.05 degrees.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/grid/block.py" />
            <source>{} is not a block id; one looks like N39.85_E116.35.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/code_table.py" />
            <source>{} is not a code table: it needs the columns code and class, one code a row; it has: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>{} is not a folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>{} is not a model folder: it has no {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/source_text.py" />
            <source>{} is not a source record in JSON.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>{} is not a valid model card: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/files.py" />
            <source>{} is not an MBTiles file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>{} is not an ONNX file ({}); export the network again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>{} is not an XGBoost model this runtime can read: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/download.py" />
            <source>{} is not an address with https://; nothing was fetched from it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/check.py" />
            <source>{} is not as it was written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster_tls.py" />
            <source>{} is not encrypted: anybody on the network could run programs here as you. Start the scheduler without --insecure and use its address, which begins with {}; or say --insecure.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/place.py" />
            <source>{} is not georeferenced: it has no position on the ground; georeference it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/foreign_job.py" />
            <source>{} is not opened: {} is not as CropLayer writes it and may lead to other files or hosts. If the job is yours, run it, which writes its mosaics anew, or map damaged blocks again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/installed.py" />
            <source>{} is not the file its STAC item describes (its SHA-256 differs).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/job_area.py" />
            <source>{} is not the file that the job was begun with; put that one back, or start a new job.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/installed.py" />
            <source>{} is not the file that was promised (its SHA-256 differs); get it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>{} is not the file the card describes (its SHA-256 is {}); copy the model again, or correct the card if you changed the weights yourself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>{} is not the file the card describes; copy the model again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/check.py" />
            <source>{} is not there any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/placing.py" />
            <source>{} is open in QGIS or another program, so it cannot be replaced; remove its layer from the project, or choose another name. The file is as it was.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_samples.py" />
            <source>{} is read-only, and nothing was saved: copy it into a folder you may write to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/review/review_file.py" />
            <source>{} is read-only, and nothing was saved: copy the job into a folder you may write to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/archive.py" />
            <source>{} is refused: {} would not lie in the model's own folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/ground/rasters.py" />
            <source>{} is stored {} and was turned north up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/raster_reader.py" />
            <source>{} is stored {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/unreadable.py" />
            <source>{} is text in UTF-16, which is read in tables only; save it as UTF-8.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <source>{} is used for “{}” once the options are closed with OK.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/outputs.py" />
            <source>{} is what is read here, and would be overwritten; choose another file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/edges.py" />
            <source>{} is {} along {} of its edges, and nothing in the file marks that as no imagery; it counts as imagery unless you give {} as its no-data value.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <source>{} is {}, not {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>{} keeps its weights in other files; export it as one file.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/adaptation/adapt.py" />
            <source>{} labels lie outside the job's blocks and were left out.</source>
            <extracomment>For 1: {} label lies outside the job's blocks and was left out.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/unreadable.py" />
            <source>{} lacks its .shx file; copy all files of the Shapefile together (.shp, .shx, .dbf, .prj).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/comparison_charts.py" />
            <source>{} less {}: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster_tls.py" />
            <source>{} lets in only who holds its certificates; run here the line that croplayer scheduler told, with --workers 0 where no block is to be mapped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/extent.py" />
            <source>{} lies beyond {}° of latitude, where the grid of tiles ends; it cannot be worked on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/training_process.py" />
            <source>{} lies in no checkout of CropLayer, so the training code was not found.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/area/area.py" />
            <location filename="../../croplayer_qgis/core/rasters/place.py" />
            <source>{} lies outside the area where its reference system ({}) is defined; check that the file says the right one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/place.py" />
            <source>{} lies outside the area where its reference system is defined; check that the file says the right one.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/sources/zoom_row.py" />
            <source>{} m a pixel at {}; {} tiles a block and source</source>
            <extracomment>For 1: {} m a pixel at {}; {} tile a block and source</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>{} m wide</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/pictures.py" />
            <source>{} may not be stored and needs its key to be shown live: give it on the page Sources.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>{} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <source>{} model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_layer.py" />
            <source>{} must be a GeoPackage: give it a name that ends in .gpkg.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/cache_place.py" />
            <source>{} must be a whole number of megabytes, not “{}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/parameter.py" />
            <source>{} must be four numbers: west, south, east and north, in degrees.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/parameter.py" />
            <source>{} must be {} or less, not {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/parameter.py" />
            <source>{} must be {} or more, not {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/parameter.py" />
            <source>{} must be {} to {}, not {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/source_text.py" />
            <source>{} must hold one source record, a JSON object.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/ground/reference.py" />
            <source>{} must hold single points, not multi-points.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>{} must hold {} features, but it has {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_size.py" />
            <source>{} must lie between 0 and 1, not {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster_tls.py" />
            <source>{} names {}, which has no {} and {} of the cluster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/services.py" />
            <source>{} needs a key or token; give one for source “{}” (command line: environment variable CROPLAYER_TOKEN_{}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/source_parameters.py" />
            <source>{} needs a key: choose an authentication, or set the environment variable {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/statistics_table.py" />
            <source>{} needs a name column, such as name or 地区; it has: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/source_arguments.py" />
            <source>{} needs a token or key: set the environment variable {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/statistics_table.py" />
            <source>{} needs one column of areas, and these are its columns: {}. Choose the column of areas, or write the unit (ha, kha, km2, mu, 万亩) into its header and into no other.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/engine/tasks/export.py" />
            <source>{} of the blocks are not finished and were left out.</source>
            <extracomment>For 1: {} of the blocks is not finished and was left out.</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/engine/probability_input.py" />
            <source>{} of the model's {} features are unknown in every region</source>
            <extracomment>For 1: {} of the model's {} features is unknown in every region</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>{} of the {} with map and reference agree. All pixels were compared, so there is no sampling error; errors of the reference count as errors of the map.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>{} of them incomplete (some tiles could not be read)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/area_tables.py" />
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>{} of {}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>{} of {} blocks</source>
            <extracomment>For 1: {} of {} block</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>{} of {} blocks have no imagery at this zoom; choose another source or zoom for them.</source>
            <extracomment>For 1: {} of {} blocks has no imagery at this zoom; choose another source or zoom for it.</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>{} of {} points labelled, {} unsure.</source>
            <extracomment>For 1: {} of {} point labelled, {} unsure.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_overlays.py" />
            <source>{} of {} say cropland</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/service.py" />
            <source>{} of {} tiles of {} could not be read ({}); run the job again to fetch them.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/blocks/id_text.py" />
            <source>{} of {} words are no blocks. The first: {}</source>
            <extracomment>For 1: {} of {} words is no block: {}</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>{} of {} · {:,.1f} ha reviewed, {:,.1f} ha left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/google.py" />
            <source>{} opened no session; try again later.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/processing/compare_data_sets.py" />
            <source>{} other data sets</source>
            <extracomment>For 1: {} other data set</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <source>{} pairs of regions overlap ({}): do not add their areas up.</source>
            <extracomment>For 1: {} pair of regions overlaps ({}): do not add their areas up.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/account.py" />
            <source>{} placeholders</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/review/row_walk.py" />
            <source>{} places: judge or correct each anew, or undo what is not right any more.</source>
            <extracomment>For 1: {} place: judge or correct it anew, or undo what is not right any more.</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_text.py" />
            <source>{} points</source>
            <extracomment>For 1: {} point</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_text.py" />
            <source>{} points as given.</source>
            <extracomment>For 1: {} point as given.</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/estimate/matching.py" />
            <source>{} points stand at the place of another with a different label, the first at {}, {}: decide which label is right and delete the other.</source>
            <extracomment>For 1: {} point stands at the place of another with a different label, at {}, {}: decide which label is right and delete the other.</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/accuracy/label/role_question.py" />
            <source>{} points were labelled by {}.</source>
            <extracomment>For 1: {} point was labelled by {}.</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_text.py" />
            <source>{} points, the least of each stratum; n = (Σ WᵢSᵢ/SE)² = {} (Olofsson et al. 2014, eq. 13).</source>
            <extracomment>For 1: {} point, the least of each stratum; n = (Σ WᵢSᵢ/SE)² = {} (Olofsson et al. 2014, eq. 13).</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_text.py" />
            <source>{} points.</source>
            <extracomment>For 1: {} point.</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_text.py" />
            <source>{} points: n = (Σ WᵢSᵢ/SE)² (Olofsson et al. 2014, eq. 13).</source>
            <extracomment>For 1: {} point: n = (Σ WᵢSᵢ/SE)² (Olofsson et al. 2014, eq. 13).</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_text.py" />
            <source>{} points: n = p(1 − p)/SE² (Cochran 1977, eq. 4.1).</source>
            <extracomment>For 1: {} point: n = p(1 − p)/SE² (Cochran 1977, eq. 4.1).</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_text.py" />
            <source>{} points: {} with {} each.</source>
            <extracomment>For 1: {} point: {} with {} each.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/preview.py" />
            <source>{} preview</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/job/losses.py" />
            <source>{} products do not tell all figures of their blocks: an older version made them.</source>
            <extracomment>For 1: {} product does not tell all figures of its block: an older version made it.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/raster_reader.py" />
            <source>{} reaches beyond {}° of latitude, where the grid of tiles ends; that part was left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/place.py" />
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>{} reaches from {} to {} degrees east and from {} to {} degrees north, which is outside the world; check that the file says the right reference system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/account.py" />
            <source>{} refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/health.py" />
            <source>{} refused access ({}); it may want a key (“auth” of source “{}”) or further headers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/health.py" />
            <source>{} refused the key or token of source “{}” ({}); check that it is right, active and allowed to use this service.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/tile_view.py" />
            <source>{} refused the key{}. Check that it is right, active and meant for this service.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/engine/tasks/correct.py" />
            <source>{} reviews are in conflict with the new map; they stay in force until a reviewer decides.</source>
            <extracomment>For 1: {} review is in conflict with the new map; it stays in force until its reviewer decides.</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/job/runner.py" />
            <source>{} reviews of the block are in conflict with its new map: see the review panel.</source>
            <extracomment>For 1: {} review of the block is in conflict with its new map: see the review panel.</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>{} rows were written to {}.</source>
            <extracomment>For 1: {} row was written to {}.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>{} s</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_size.py" />
            <source>{} sample units are too few: {} strata with at least {} units each need {}.</source>
            <extracomment>For 1: {} sample units are too few: {} stratum with at least {} units needs {}.</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/sample/sampling.py" />
            <source>{} sample units were asked for, but {} has only {} pixels. Ask for fewer, or make the class part of another one in the code table.</source>
            <extracomment>For 1: {} sample units were asked for, but {} has only {} pixel. Ask for fewer, or make the class part of another one in the code table.</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <source>{} say cropland, {} not cropland, in {} blocks.</source>
            <extracomment>For 1: {} say cropland, {} not cropland, in {} block.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/stored.py" />
            <source>{} states another encoding than its texts have; it was read as {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>{} takes {}; its SHA-256 is {}.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/processing/block_grid.py" />
            <source>{} tiles</source>
            <extracomment>For 1: {} tile</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/job/runner.py" />
            <source>{} tiles of {} could not be fetched; run the job again to fetch them.</source>
            <extracomment>For 1: {} tile of {} could not be fetched; run the job again to fetch it.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_tables.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>{} to {}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/estimate/assessment.py" />
            <source>{} units ({} %) have no label. The figures take the others to stand for them within their stratum or cluster, which is wrong if those without are the hard ones.</source>
            <extracomment>For 1: {} unit ({} %) has no label. The figures take the others to stand for it within its stratum or cluster, which is wrong if it is a hard one.</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>{} units cannot be compared; the table says why.</source>
            <extracomment>For 1: {} unit cannot be compared; the table says why.</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>{} unsure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>{} uses {} and onnxruntime {} cannot run it; export it with opset {}. The runtime says: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>{} uses {}, which is too old; export it with opset {}.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>{} verdicts and corrections</source>
            <extracomment>For 1: {} verdict or correction</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/review/dock.py" />
            <source>{} verdicts of an older version were taken over into the registry.</source>
            <extracomment>For 1: {} verdict of an older version was taken over into the registry.</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>{} views</source>
            <extracomment>For 1: {} view</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/health.py" />
            <source>{} wants to be asked again at {}{}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/account.py" />
            <source>{} without</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>{} without imagery</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/services.py" />
            <source>{} would send its key unencrypted to {}; use its https:// address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/installed.py" />
            <source>{} {} is installed already with other weights or settings; remove it first: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>{}, band {}; {} × {} pixels, {}; last changed {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/statistics_table.py" />
            <source>{}, data row {}: it needs a name and an area, not below zero; it has “{}” and “{}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/matching.py" />
            <source>{}, post-stratified by map class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/account.py" />
            <source>{}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/account.py" />
            <source>{}. Reasons: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/runner.py" />
            <source>{}. The run waits when a day's quota is used up, and goes on by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/review_queue.py" />
            <source>{}. {}: {:.1f} ha expected error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <source>{}: QGIS itself uses the key {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/area_scatter.py" />
            <source>{}: R² = {}, RMSE = {} thousand ha</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/job/requests.py" />
            <source>{}: about {} requests</source>
            <extracomment>For 1: {}: about {} request</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/raster_reader.py" />
            <source>{}: band {} is declared alpha but has many values in between, so that it is no mask but perhaps near infrared; {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/bands.py" />
            <source>{}: band {} was taken as a grey image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/compare/datasets.py" />
            <source>{}: compared data sets have the classes cropland and other (and nodata), not {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/places_table.py" />
            <source>{}: coordinates were taken as longitudes and latitudes (EPSG:4326).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>{}: features that are no {} left out: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/label_layers.py" />
            <source>{}: features without a label, left out: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>{}: features without geometry left out: {} (the first is feature {}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>{}: invalid polygons repaired: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/storage.py" />
            <source>{}: it is read-only or no folder. Choose another folder or change its permissions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/found_size.py" />
            <source>{}: its tiles are {} px wide and were read so.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/account.py" />
            <source>{}: none of {} tiles could be read ({}); check the address and what the service sends, or try again later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/statistics_table.py" />
            <source>{}: official area of zero, so no deviation can be given: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/raster.py" />
            <source>{}: overviews</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/area/area.py" />
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>{}: polygons across the antimeridian (±180°), cut there: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>{}: polygons without area left out: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/statistics_table.py" />
            <source>{}: rows without an area left out: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/mlm_item.py" />
            <source>{}: shape and dim_order of batch, channel, height and width</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/mlm_item.py" />
            <source>{}: shape, dim_order and data_type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>{}: share judged {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/storage.py" />
            <source>{}: the disk is full. Free some space, then go on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/statistics_table.py" />
            <source>{}: the unit was taken from the title “{}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/mbtiles_reader.py" />
            <source>{}: there is no file “{}”; correct the path.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/parameter.py" />
            <source>{}: there is no {}; there are: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/probability_input.py" />
            <source>{}: without imagery of {}, colour, texture and image quality cannot be seen. The model decided from the other features; its card was measured with all of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/correct_job.py" />
            <source>{}: {:.2f} ha cropland without corrections, {:.2f} ha with them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/ground/rasters.py" />
            <location filename="../../croplayer_qgis/core/export/raster.py" />
            <location filename="../../croplayer_qgis/core/imagery/fetcher.py" />
            <location filename="../../croplayer_qgis/core/imagery/raster_reader.py" />
            <location filename="../../croplayer_qgis/core/models/packages/own.py" />
            <location filename="../../croplayer_qgis/engine/source_arguments.py" />
            <location filename="../../croplayer_qgis/engine/tasks/check_job.py" />
            <location filename="../../croplayer_qgis/shared/code_table.py" />
            <source>{}: {}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/processing/make_sample.py" />
            <source>{}: {} points, {} ha</source>
            <extracomment>For 1: {}: {} point, {} ha</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/account.py" />
            <source>{}: {} tiles asked for, {} with imagery</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/bands.py" />
            <source>{}: {}, as chosen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/bands.py" />
            <source>{}: {}, as the file says.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/bands.py" />
            <source>{}: {}, because the file does not say which is which; say so if they are others (bands).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/bands.py" />
            <source>{}: {}, by their names.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/probability_input.py" />
            <source>{}: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/mbtiles_reader.py" />
            <source>{}: “{}” cannot be read any further; check the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/source_files.py" />
            <source>{}: “{}” cannot be read as a raster; check the path and the format.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/source_files.py" />
            <source>{}: “{}” cannot be read; correct the path.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/mbtiles_reader.py" />
            <source>{}: “{}” holds vector tiles; choose one with imagery.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/raster_reader.py" />
            <source>{}: “{}” is no number; give the value of pixels without data.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/mbtiles_reader.py" />
            <source>{}: “{}” is not an MBTiles file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/source_files.py" />
            <source>{}: “{}”, which this job is made from, is not there. If it was moved, say where it is now: croplayer job JOB --resume --source-{} PATH, or choose it as source {} in the panel.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/storage.py" />
            <source>{}; check that its folder is writable and the disk has space.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <source>{}; for each region the difference estimator: mapped area plus the mean error of the units inside</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/fetcher.py" />
            <source>{}; the next attempt would be too late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/training_process.py" />
            <source>{}Training needs its own environment, which the plugin does not bring along: make it in a checkout of CropLayer with “make .env/training/ready”, then give the path of .env/training/bin/python, or set {} to it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>± SE</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>±10 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>±10 %: of the pixel count. Notes on single units are in {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>“china-2019” for the table that comes with CropLayer, a CSV, a spreadsheet, or a layer of the project. Empty: none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/source_parameters.py" />
            <source>“mapbox” or “google”, a tile URL template with {x}, {y} (or {-y}) and {z} (or {q}), or the path of a georeferenced RGB raster, an .mbtiles file or a source record (.json).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/bands.py" />
            <source>“{}” are no bands of {}, which has {}; give the red, green and blue band by number or name, such as 3,2,1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/source.py" />
            <source>“{}” cannot be the id of a source: use lower-case letters, digits and “_”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster.py" />
            <source>“{}” is no address of a scheduler; one looks like tls://10.0.0.5:8786, as croplayer scheduler prints it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/code_table.py" />
            <source>“{}” is no code: write a whole number, or * for every other code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/target_grid.py" />
            <source>“{}” is no reference system; give one such as EPSG:32650.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/parameter.py" />
            <source>“{}” is not of the form name=number; write for example cropland=50.</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
